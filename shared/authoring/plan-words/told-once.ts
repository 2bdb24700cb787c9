import type { Change } from '../../programme/publishing/changes.ts';
import type { BoundTo, Question } from '../../questionnaire/question.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';

/** Changes that are one in the file, such as of the scale that the rows of a matrix share. */
export interface OneChange {
  readonly change: Change;
  /** The other questions that change in the same way, by their ids. */
  readonly alsoOf: readonly string[];
}

/**
 * Changes as who wrote the file made them: what is the same of several questions of a page once, and nothing of what only follows
 * from another change, such as the words of a comment from those of its row.
 */
export function toldOnce(changes: readonly Change[], questionnaire: Questionnaire): OneChange[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    if (followsFromAnother(change, changes, questionnaire)) continue;
    const within = placeWithin(change);
    const same = within && JSON.stringify([within.page, within.key, change.kind, change.before, change.after]);
    const key = same ?? change.place;
    groups.set(key, [...(groups.get(key) ?? []), change] as [Change, ...Change[]]);
  }
  return [...groups.values()].map(([change, ...others]) => ({
    change,
    alsoOf: others.flatMap((each) => placeWithin(each)?.question ?? []),
  }));
}

/** Where within a question something changes: of the question itself the key is empty. */
interface PlaceWithin {
  readonly page: string;
  readonly question: string;
  readonly key: string;
}

function placeWithin({ place }: Change): PlaceWithin | undefined {
  const [root, pages, page, questions, question, ...key] = place.split('.');
  if (root !== 'questionnaire' || pages !== 'pages' || questions !== 'questions') return undefined;
  return page === undefined || question === undefined ? undefined : { page, question, key: key.join('.') };
}

/** Whether a change of a text that belongs to a question follows from another one, which is told. */
function followsFromAnother(change: Change, changes: readonly Change[], questionnaire: Questionnaire): boolean {
  const within = placeWithin(change);
  if (within === undefined) return false;
  const bound = boundTo(change, within.question, questionnaire);
  if (bound === undefined) return false;
  const { page, question, key } = within;
  const keysOf = (id: string) =>
    changes.flatMap((each) => {
      const other = placeWithin(each);
      return other !== undefined && other.page === page && other.question === id ? [other.key] : [];
    });
  const option = bound.option === undefined ? [] : [`options.${bound.option}`];
  if (key === '') return keysOf(bound.question).some((each) => ['', ...option].includes(each));
  if (key.startsWith('text.')) {
    const words = ['', 'matrix.', ...option.map((each) => `${each}.`)].map((from) => from + key);
    return keysOf(question).includes(`boundTo.${key}`) || keysOf(bound.question).some((each) => words.includes(each));
  }
  // Which answers are low follows from the scale, or from which options are favourable.
  return (
    key.startsWith('showWhen.is.') && keysOf(bound.question).some((each) => /^(from|to|best|options\b)/.test(each))
  );
}

/** To what a text belongs: one that is taken out, as it was. */
function boundTo({ kind, before }: Change, id: string, { pages }: Questionnaire): BoundTo | undefined {
  const question =
    kind === 'removed' && isQuestion(before)
      ? before
      : pages.flatMap(({ questions }) => questions).find((each) => each.id === id);
  return question?.type === 'text' ? question.boundTo : undefined;
}

function isQuestion(value: unknown): value is Question {
  return typeof value === 'object' && value !== null && 'type' in value;
}
