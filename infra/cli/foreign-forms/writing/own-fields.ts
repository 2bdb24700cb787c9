import type { Node } from 'yaml';
import type { Asks, ForeignComment, OwnField, ScaleAsks } from '../foreign-form.ts';
import { isSaid } from '../foreign-text.ts';
import { type Best, stepsOf } from './scale-entries.ts';
import type { Target } from './show-when.ts';
import { textNode } from './text-node.ts';
import type { Writing } from './written-parts.ts';
import { type Entry, mapNode } from './yaml-nodes.ts';

/** A field that belongs to an option or a question, as it is written there, and how conditions find it. */
export interface WrittenField {
  readonly value: Node | string | boolean;
  readonly name: string | undefined;
  readonly target: Target;
}

/** What the lengths and ids of fields are where the file does not say (see `askedQuestions`). */
const usualLength = { write: 200, comment: 1000 } as const;

/** The field beside an option. */
export function writeField(
  write: OwnField,
  { question, option }: { readonly question: string; readonly option: string },
  writing: Writing,
): WrittenField {
  const own = ownEntries(write, `${question}_${option}`, 'write', writing);
  return { ...own, value: own.entries.length === 0 ? true : mapNode(own.entries, true) };
}

/** The comment under a question: for everybody, or for those whose answer was a low one. */
export function commentField(
  comment: ForeignComment,
  when: 'always' | 'low',
  question: string,
  writing: Writing,
): WrittenField {
  const own = ownEntries(comment, `${question}_c`, 'comment', writing);
  return { ...own, value: own.entries.length === 0 ? when : mapNode([['when', when], ...own.entries], true) };
}

function ownEntries(field: OwnField, usualId: string, kind: keyof typeof usualLength, writing: Writing) {
  const { ids, languages, lengths } = writing;
  const id = ids.of(field.name ?? usualId);
  const length = field.maxLength ?? (kind === 'write' ? lengths.write : lengths.long);
  const entries: Entry[] = [
    ...(id === usualId ? [] : [['id', id] as const]),
    ...(field.text !== undefined && isSaid(field.text) ? [['text', textNode(field.text, languages, '')] as const] : []),
    ...(length === usualLength[kind] ? [] : [['maxLength', length] as const]),
  ];
  const target: Target = { id, values: new Map(), isSingle: true, isAlwaysAnswered: false, isLeavable: true };
  return { entries, name: field.name, target };
}

/**
 * For whom a comment can be asked under a question, with this end of its scale good; undefined: it has to be a question of its own.
 * Who gave low answers is told by the steps after which it is asked.
 */
export function commentWhen(asks: Asks, { after }: ForeignComment, best: Best): 'always' | 'low' | undefined {
  switch (asks.type) {
    case 'several':
      return after === undefined ? 'always' : undefined;
    case 'one':
    case 'yes-no':
      return after === undefined ? 'always' : isSome(after, namesOf(asks)) ? 'low' : undefined;
    case 'scale':
    case 'zero-to-ten':
      if (after === undefined) return 'always';
      return best !== 'unknown' && lowEnd(asks, after) === best ? 'low' : undefined;
    default:
      return undefined;
  }
}

function namesOf(asks: Extract<Asks, { type: 'yes-no' } | { options: unknown }>): readonly string[] {
  return 'options' in asks ? asks.options.map(({ name }) => name) : asks.names;
}

function isSome(after: readonly string[], names: readonly string[]): boolean {
  return after.length > 0 && after.length < names.length && after.every((name) => names.includes(name));
}

/** Which end of a scale is good, as far as the form tells, or the comments that it asks for after low answers. */
export function bestOf(asks: ScaleAsks, comments: readonly (ForeignComment | undefined)[]): Best {
  const ends = comments.flatMap((comment) => (comment?.after && lowEnd(asks, comment.after)) ?? []);
  return asks.best === 'unknown' ? (ends[0] ?? 'unknown') : asks.best;
}

/** Of which end answers are low ones, if these are all of them. */
function lowEnd(asks: ScaleAsks, after: readonly string[]): 'high' | 'low' | undefined {
  const steps = stepsOf(asks);
  const chosen = steps.filter((step, at) => after.includes(asks.names?.[at] ?? String(step)));
  if (chosen.length !== after.length) return undefined;
  const areAll = (isLow: (step: number) => boolean) => steps.filter(isLow).join() === chosen.join();
  if (asks.type === 'zero-to-ten') return areAll((step) => step <= 6) ? 'high' : undefined;
  if (areAll((step) => 2 * step < asks.from + asks.to)) return 'high';
  return areAll((step) => 2 * step > asks.from + asks.to) ? 'low' : undefined;
}
