import type { Session } from '../programme/session.ts';
import { itemsOf } from '../questionnaire/items.ts';
import type { ResponsePage } from '../response/responses.ts';
import { type Comments, mergeComments, sampleComments } from './comment-sample.ts';
import { type Duplicates, duplicatesOf, mergeDuplicates, noDuplicates } from './duplicates.ts';
import { extrasOf } from './extras.ts';
import { lastInOrder, type Ordered, orderOf } from './order.ts';
import { add, empty, type Tally, tallyOf } from './tally.ts';

/** What is known of a set of responses. */
export interface Folded {
  /** The counts of all questions, and of the extra items. */
  readonly tally: Tally;
  /** A sample of the comments. */
  readonly comments: Comments;
  readonly duplicates: Duplicates;
  /** The last responses in an order that says nothing of when they came: interim publications leave them out. */
  readonly last: readonly Ordered[];
  /** Stored items in a form that this code can't read, or of another questionnaire version: counted, never dropped. */
  readonly quarantined: number;
}

/**
 * Folds the responses of a session, its shards side by side, page by page: memory is bounded by one page a shard,
 * however many answered.
 */
export async function foldSession(session: Session, shards: readonly AsyncIterable<ResponsePage>[]): Promise<Folded> {
  const parts = await Promise.all(shards.map((pages) => foldPages(session, pages)));
  return parts.reduce(merge, nothing);
}

/** The fold of one page. */
export function foldPage(session: Session, page: ResponsePage): Folded {
  const items = itemsOf(session);
  const responses = page.responses.filter((response) => response.version === session.version);
  const answers = responses.map((response) => response.answers);
  return {
    tally: add(tallyOf(items, answers), extrasOf(session, items, responses)),
    comments: sampleComments(items, responses),
    duplicates: duplicatesOf(items, answers),
    last: lastInOrder(responses.map((response) => ({ order: orderOf(response.id), response }))),
    quarantined: page.unreadable + page.responses.length - responses.length,
  };
}

const nothing: Folded = { tally: empty, comments: {}, duplicates: noDuplicates, last: [], quarantined: 0 };

function merge(one: Folded, other: Folded): Folded {
  return {
    tally: add(one.tally, other.tally),
    comments: mergeComments(one.comments, other.comments),
    duplicates: mergeDuplicates(one.duplicates, other.duplicates),
    last: lastInOrder([...one.last, ...other.last]),
    quarantined: one.quarantined + other.quarantined,
  };
}

async function foldPages(session: Session, pages: AsyncIterable<ResponsePage>): Promise<Folded> {
  let folded = nothing;
  for await (const page of pages) folded = merge(folded, foldPage(session, page));
  return folded;
}
