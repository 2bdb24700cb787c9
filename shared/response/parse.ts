import type { Item } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import { parserOf } from './answer-types.ts';
import { type Answer, type Answers, isAsked, isOffered } from './answers.ts';
import { fieldNames } from './field-names.ts';
import { controlFields, type Fields } from './fields.ts';
import type { FieldProblem, Problem } from './problem.ts';

/** Either every answer is good, or every problem is named and nothing is kept. */
export type Parsed =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * The answers in a form post, checked against the items of its session. What was sent for an item whose condition does
 * not hold is dropped unread, and so is a choice that is not offered: without script it was on the page all the same.
 */
export function parseAnswers(items: readonly Item[], fields: Fields): Parsed {
  const answers: Record<string, Answer> = {};
  const problems: FieldProblem[] = [];
  for (const item of items) {
    if (!isAsked(item, answers)) continue;
    const result = parseItem(item, fields, answers);
    if (result === undefined) {
      if (item.question.required) problems.push({ field: item.key, problem: { code: 'required' } });
    } else if (typeof result === 'object' && 'code' in result) {
      problems.push({ field: item.key, problem: result });
    } else {
      answers[item.key] = result;
    }
  }
  problems.push(...unknownFields(items, fields));
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems };
}

/** More unknown fields than this are not named: the answer to a body of 10,000 would be 15 times as long. */
const unknownFieldsNamed = 20;

const knownFields = memoize(
  (items: readonly Item[]) => new Set<string>([...Object.values(controlFields), ...items.flatMap(fieldNames)]),
);

function unknownFields(items: readonly Item[], fields: Fields): FieldProblem[] {
  const known = knownFields(items);
  return Object.keys(fields)
    .filter((name) => !known.has(name))
    .slice(0, unknownFieldsNamed)
    .map((field) => ({ field, problem: { code: 'unknown-field' } }));
}

/** An answer, a problem, or undefined for a blank. */
function parseItem(item: Item, fields: Fields, answers: Answers): Answer | Problem | undefined {
  const { offers } = item;
  const values = fieldNames(item).map((name) =>
    offers === undefined ? fields[name] : fields[name]?.filter((value) => isOffered(item, value, answers)),
  );
  return parserOf(item.question)(item.question, values);
}
