import type { Item } from '../questionnaire/items.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { type Answers, isAsked } from './answers.ts';

type CheckItem = Item & { readonly question: QuestionOf<'check'> };
type Option = QuestionOf<'check'>['options'][number];

/** A knowledge question as one participant has answered it. */
export interface Marked {
  readonly item: CheckItem;
  /** Absent: it was left blank. */
  readonly given?: Option;
  readonly right: Option;
}

/**
 * The knowledge questions that somebody was asked, with what was answered and what is right. Of one that is asked again at
 * the end only the second answer counts: it is what somebody knows now. None, where all were left blank.
 */
export function markedOf(items: readonly Item[], answers: Answers): readonly Marked[] {
  const asked = items.filter((item): item is CheckItem => item.question.type === 'check' && isAsked(item, answers));
  const before = new Set(asked.map(({ question }) => question.again));
  const marked = asked
    .filter(({ question }) => !before.has(question.id))
    .flatMap((item): Marked[] => {
      const { options } = item.question;
      const [given, right] = [options.find(({ id }) => id === answers[item.key]), options.find((each) => each.right)];
      return right === undefined ? [] : [{ item, right, ...(given && { given }) }];
    });
  return marked.some(({ given }) => given !== undefined) ? marked : [];
}
