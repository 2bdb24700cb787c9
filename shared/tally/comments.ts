import { createHash } from 'node:crypto';
import type { Language } from '../i18n/text.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Response } from '../response/response.ts';

/** One comment that may be shown. `order` is a hash: it says nothing about who wrote when. */
interface Comment {
  readonly order: string;
  readonly language: Language;
  readonly text: string;
}

/** By item key, the comments with the smallest order: a random sample of fixed size, and already shuffled. */
export type Comments = Readonly<Record<string, readonly Comment[]>>;

/** How many comments a question shows. */
export const commentsShown = 5;

/**
 * The comments of some responses. The order differs from question to question, so that the comments of one person do
 * not stand in the same place under each. Keeping the smallest hashes makes the sample independent of paging and of
 * the order of reading, and the samples of two parts merge to the sample of the whole.
 */
export function commentsOf(items: readonly Item[], responses: Iterable<Response>): Comments {
  const textItems = items.filter((item) => item.question.type === 'text');
  const found: Record<string, Comment[]> = {};
  for (const response of responses) {
    for (const { key } of textItems) {
      const text = response.answers[key];
      if (typeof text !== 'string') continue;
      const order = createHash('sha256').update(`${key} ${response.id}`).digest('base64url').slice(0, 22);
      found[key] = [...(found[key] ?? []), { order, language: response.language, text }];
      if (found[key].length > 4 * commentsShown) found[key] = smallest(found[key]);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([key, comments]) => [key, smallest(comments)]));
}

export function mergeComments(one: Comments, other: Comments): Comments {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, smallest([...(one[key] ?? []), ...(other[key] ?? [])])]));
}

function smallest(comments: readonly Comment[]): Comment[] {
  return [...comments].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).slice(0, commentsShown);
}
