import type { Item } from '../questionnaire/items.ts';
import { type Answer, type Answers, notApplicable } from './answers.ts';
import { control, type Fields } from './fields.ts';

/** Why one field can't be taken. The words for each are in the language catalogues. */
export type Problem =
  | { readonly code: 'required' }
  | { readonly code: 'not-an-option' }
  | { readonly code: 'more-than-one' }
  | { readonly code: 'excludes-others' }
  | { readonly code: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly code: 'characters' }
  | { readonly code: 'unknown-field' };

export interface FieldProblem {
  /** The field's name as it was sent; for a known question the item's key. */
  readonly field: string;
  readonly problem: Problem;
}

/** Either every answer is good, or every problem is named and nothing is kept. */
export type Parsed =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The answers in a form post, checked against the items of its session. */
export function parseAnswers(items: readonly Item[], fields: Fields): Parsed {
  const answers: Record<string, Answer> = {};
  const problems: FieldProblem[] = [];
  for (const item of items) {
    const result = parseItem(item, fields);
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

/** The names of the fields with which the form asks an item: one, or two for a pair. */
export function fieldNames(item: Item): readonly string[] {
  return item.question.type === 'pair' ? [`${item.key}.before`, `${item.key}.now`] : [item.key];
}

function unknownFields(items: readonly Item[], fields: Fields): FieldProblem[] {
  const known = new Set<string>([...Object.values(control), ...items.flatMap(fieldNames)]);
  return Object.keys(fields)
    .filter((name) => !known.has(name))
    .map((field) => ({ field, problem: { code: 'unknown-field' } }));
}

/** An answer, a problem, or undefined for a blank. */
function parseItem(item: Item, fields: Fields): Answer | Problem | undefined {
  const { question } = item;
  switch (question.type) {
    case 'five-point':
      return step(fields[item.key], 1, 5, question.notApplicable !== undefined);
    case 'zero-to-ten':
      return step(fields[item.key], 0, 10, question.notApplicable !== undefined);
    case 'one':
      return single(fields[item.key], (value) => question.options.some((option) => option.id === value));
    case 'several':
      return several(fields[item.key], question.options);
    case 'text':
      return freeText(fields[item.key], question.maxLength);
    case 'pair': {
      const [before, now] = fieldNames(item).map((name) => step(fields[name ?? ''], 1, 5, false));
      if (typeof before === 'object') return before;
      if (typeof now === 'object') return now;
      return before === undefined && now === undefined ? undefined : `${before ?? '-'}/${now ?? '-'}`;
    }
  }
}

function step(
  values: readonly string[] | undefined,
  lowest: number,
  highest: number,
  canBeNotApplicable: boolean,
): number | string | Problem | undefined {
  const value = single(values, (text) =>
    text === notApplicable
      ? canBeNotApplicable
      : /^\d{1,2}$/.test(text) && String(Number(text)) === text && Number(text) >= lowest && Number(text) <= highest,
  );
  return typeof value === 'string' && value !== notApplicable ? Number(value) : value;
}

function single(
  values: readonly string[] | undefined,
  isOption: (value: string) => boolean,
): string | Problem | undefined {
  const given = (values ?? []).filter((value) => value !== '');
  const [value] = given;
  if (value === undefined) return undefined;
  if (given.length > 1) return { code: 'more-than-one' };
  return isOption(value) ? value : { code: 'not-an-option' };
}

function several(
  values: readonly string[] | undefined,
  options: readonly { id: string; exclusive: boolean }[],
): readonly string[] | Problem | undefined {
  const given = new Set((values ?? []).filter((value) => value !== ''));
  if (given.size === 0) return undefined;
  const chosen = options.filter((option) => given.has(option.id));
  if (chosen.length < given.size) return { code: 'not-an-option' };
  if (chosen.length > 1 && chosen.some((option) => option.exclusive)) return { code: 'excludes-others' };
  return chosen.map((option) => option.id);
}

/**
 * Control characters (except line feed and tab) and bidirectional controls: they can make a text read otherwise than
 * it is, break a mail or a spreadsheet, and no keyboard types them.
 */
const notAllowed = /[^\P{Cc}\n\t]|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/u;

/** Text of any script, in Unicode's composed form (NFC), line ends as line feeds, without space at its ends. */
function freeText(values: readonly string[] | undefined, limit: number): string | Problem | undefined {
  if (values === undefined) return undefined;
  if (values.length > 1) return { code: 'more-than-one' };
  const raw = values[0] ?? '';
  if (!raw.isWellFormed()) return { code: 'characters' };
  const text = raw.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (text === '') return undefined;
  if (notAllowed.test(text)) return { code: 'characters' };
  return text.length > limit ? { code: 'too-long', limit, length: text.length } : text;
}
