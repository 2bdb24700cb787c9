import { pathOfKeys } from '../edit/edit.ts';
import { wordAt } from '../questionnaire/drafted.ts';

/** Under which keys the rules of publishing have what stands at a place of a draft. */
export interface RulePlace {
  readonly keys: readonly string[];
  /** Of the question that they lead into. */
  readonly type?: string | undefined;
  /** To change it is to take a part out of the list that is there. */
  readonly isRemoval?: boolean;
}

/**
 * A draft says some things in a shorter way than rules are about: a matrix has rows, which are questions; a comment belongs to its
 * question; who answers "yes" chooses an option. And some fields decide more than their own key.
 */
export function rulePlace(keys: readonly string[], content: unknown): RulePlace {
  const [root, , key, part, own] = keys;
  if (root === 'questionnaire' && part === 'questions' && keys.length > 5) return inQuestion(keys, content);
  if (keys.at(-1) === 'showWhen') return { keys: [...keys, 'question'] };
  // Another zone is another moment.
  if (root === 'sessions' && key === 'zone') return { keys: [...keys.slice(0, 2), 'opens'] };
  // A talk is known by who gives it, and brings its topic into the session.
  if (root === 'sessions' && key === 'talks' && own === 'speakers') return { keys: keys.slice(0, 3), isRemoval: true };
  if (root === 'sessions' && key === 'talks' && own === 'topic') return { keys: ['topics'], isRemoval: true };
  // Of whose results a manager reads, participants are told.
  if (
    root === 'recipients' &&
    key === 'sessions' &&
    wordAt(content, [...pathOfKeys(keys.slice(0, 2)), 'role']) === 'manager'
  ) {
    return { keys: [...keys.slice(0, 2), 'role'] };
  }
  return { keys };
}

/** The questions of a page: a row of a matrix is one as well. */
const lengthOfQuestion = 5;

function inQuestion(keys: readonly string[], content: unknown): RulePlace {
  const question = keys.slice(0, lengthOfQuestion);
  const within = keys.slice(lengthOfQuestion);
  if (within[0] === 'rows' && within.length < 3)
    return { keys: question.slice(0, within.length === 1 ? -1 : undefined) };
  const own = within[0] === 'rows' ? within.slice(2) : within;
  const belonging = own.findIndex((key) => key === 'comment' || key === 'write');
  if (belonging >= 0) return ofBelonging(question, own.slice(belonging + 1));
  const type = typeOf(question, content);
  if (own.at(-1) === 'showWhen') return { keys: [...question, ...own, 'question'], type };
  const isYesNo = own[0] === 'favourable';
  return { keys: [...question, ...(isYesNo ? ['options', '0'] : []), ...own], type };
}

/** What belongs to a question is a text of its own, with its own words or none. */
function ofBelonging(question: readonly string[], [key]: readonly string[]): RulePlace {
  const own = key === 'text' || key === 'maxLength' ? [key] : ['boundTo', 'question'];
  return { keys: [...question, ...own], type: 'text' };
}

/** As what a question is asked that is only a way of writing one. */
function typeOf(question: readonly string[], content: unknown): string | undefined {
  const path = pathOfKeys(question);
  const type = wordAt(content, [...path, 'type']);
  if (type === 'yes-no') return 'one';
  if (type !== 'matrix') return type;
  return wordAt(content, [...path, 'scale']) === undefined ? 'scale' : 'five-point';
}
