import { hash } from 'node:crypto';
import type { Item } from '../questionnaire/items.ts';
import { quotingsOf } from '../questionnaire/quoting.ts';
import { agreed } from '../questionnaire/values.ts';
import { type AnswerRow, placesOf, rowOf } from '../response/answer-rows.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Response, ResponseId } from '../response/response.ts';

/**
 * One comment that may be shown. `order` is a hash: it says nothing about who wrote when. Beside it is kept only what its
 * author agreed to: that it may be quoted, and the name for it, which ties together what is signed with it. Nothing else: what
 * two comments have in common, as the language of the form, could tell that one person wrote both.
 */
export interface Comment {
  readonly order: string;
  readonly text: string;
  /** Its author agreed to be quoted. A publication has it only where it tells nothing of others (see `markQuotable`). */
  readonly isQuotable?: true;
  /** The name that its author gave for a quotation. */
  readonly signature?: string;
}

/** By item key, the comments with the smallest order: a random sample of fixed size, and already shuffled. */
export type Comments = Readonly<Record<string, readonly Comment[]>>;

/** How many comments of a question are kept at most. */
export const commentsKept = 40;

/** So many characters of a hash are an order: more than 128 bits. */
const orderLength = 22;

/** Comes after every hash, and behind an order after every hash that begins with it. */
const afterAll = '~';

/** How many of them there may be, tried in this order, until they fit into a stored item. */
const fewer = [commentsKept, 25, 15, 10, 5, 3, 1];

/** Comments share an item of at most 400 kB with the counts. */
export const commentBytes = 250_000;

/** As many comments of each question as together take at most `bytes`: the first in order, so still a random sample. */
export function fittingComments(comments: Comments, bytes = commentBytes): Comments {
  const first = (most: number) =>
    Object.fromEntries(Object.entries(comments).map(([key, all]) => [key, all.slice(0, most)]));
  const fits = (some: Comments) => Buffer.byteLength(JSON.stringify(some)) <= bytes;
  const most = fewer.find((each) => fits(first(each)));
  if (most !== undefined) return first(most);
  // So many questions that one comment of each is too much: of as many questions as there is room for.
  let taken = '{}'.length;
  const some = Object.entries(first(1)).filter((entry) => {
    const own = Buffer.byteLength(JSON.stringify(Object.fromEntries([entry]))) - '{}'.length;
    const next = taken + own + (taken > '{}'.length ? ','.length : 0);
    if (next > bytes) return false;
    taken = next;
    return true;
  });
  return Object.fromEntries(some);
}

/**
 * The comments of some responses. The order differs from question to question, so that the comments of one person do
 * not stand in the same place under each. Keeping the smallest hashes makes the sample independent of paging and of
 * the order of reading, and the samples of two parts merge to the sample of the whole.
 */
export function sampleComments(items: readonly Item[], responses: Iterable<Response>): Comments {
  const sampler = commentSampler(items);
  const row = rowOf(items);
  for (const { id, answers } of responses) sampler.take(id, row(answers));
  return sampler.comments();
}

/** Samples the comments of responses that come one by one. */
export function commentSampler(items: readonly Item[]) {
  const places = placesOf(items);
  const quotings = new Map(quotingsOf(items).map((quoting) => [quoting.comment.key, quoting]));
  const samples = commentItems(items).map(({ key }) => {
    const { consent, signature } = quotings.get(key) ?? {};
    return {
      key,
      place: places.get(key) ?? 0,
      consent: consent && places.get(consent.key),
      signature: signature && places.get(signature.key),
      /** Twice as many as are kept, at most; of these, the first are in order. */
      found: [] as Comment[],
      /** None whose hash comes after it is among the smallest. */
      last: afterAll,
    };
  });
  return {
    take(id: ResponseId, row: AnswerRow): void {
      for (const sample of samples) {
        const text = row[sample.place];
        if (typeof text !== 'string') continue;
        const whole = hash('sha256', `${sample.key} ${id}`, 'base64url');
        if (whole > sample.last) continue;
        sample.found.push({ order: whole.slice(0, orderLength), text, ...agreedWords(row, sample) });
        if (sample.found.length < 2 * commentsKept) continue;
        sample.found = smallest(sample.found);
        sample.last = `${sample.found.at(-1)?.order}${afterAll}`;
      }
    },
    comments(): Comments {
      const given = samples.filter(({ found }) => found.length > 0);
      return Object.fromEntries(given.map(({ key, found }) => [key, smallest(found)]));
    },
  };
}

/** The items whose answers are shown as comments: names under quotations are not, they stand beside what they sign. */
export function commentItems<I extends Item>(items: readonly I[]): I[] {
  const signatures = new Set(quotingsOf(items).map(({ signature }) => signature?.key));
  return items.filter(({ key, question }) => askingOf(question).isComment && !signatures.has(key));
}

function agreedWords(
  row: AnswerRow,
  places: { readonly consent: number | undefined; readonly signature: number | undefined },
): Pick<Comment, 'isQuotable' | 'signature'> {
  if (places.consent === undefined || row[places.consent] !== agreed) return {};
  const signature = places.signature === undefined ? undefined : row[places.signature];
  return { isQuotable: true, ...(typeof signature === 'string' && { signature }) };
}

/** By their orders, which are different for each question and response. */
export function ordersOf(comments: Comments): string[] {
  return Object.values(comments).flatMap((all) => all.map(({ order }) => order));
}

/** Those of the comments that have one of these orders. */
export function onlyComments(comments: Comments, orders: ReadonlySet<string>): Comments {
  return commentsWhere(comments, (order) => orders.has(order));
}

/** Those of the comments that have none of these orders. */
export function withoutComments(comments: Comments, orders: ReadonlySet<string>): Comments {
  return commentsWhere(comments, (order) => !orders.has(order));
}

function commentsWhere(comments: Comments, isKept: (order: string) => boolean): Comments {
  const kept = Object.entries(comments).map(([key, all]) => [key, all.filter(({ order }) => isKept(order))] as const);
  return Object.fromEntries(kept.filter(([, all]) => all.length > 0));
}

/** The samples of two parts as one of both. */
export function mergeComments(one: Comments, other: Comments): Comments {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, smallest([...(one[key] ?? []), ...(other[key] ?? [])])]));
}

function smallest(comments: readonly Comment[]): Comment[] {
  return smallestOf(comments, ({ order }) => order);
}

/** As many of some comments as are kept: those with the smallest orders. */
export function smallestOf<T>(all: readonly T[], orderOf: (one: T) => string): T[] {
  return [...all].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).slice(0, commentsKept);
}
