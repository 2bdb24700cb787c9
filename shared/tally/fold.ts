import type { Session } from '../programme/session.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import { answeredCell } from '../response/kinds/kind.ts';
import type { Response } from '../response/response.ts';
import { type Comments, commentsOf, mergeComments } from './comments.ts';
import { add, empty, type Tally, tallyOf } from './tally.ts';

/** What is known of a set of responses: the counts, a sample of comments, and how many items could not be read. */
export interface Folded {
  readonly tally: Tally;
  readonly comments: Comments;
  /** Stored items in a form that this code can't read, or of another questionnaire version: counted, never dropped. */
  readonly quarantined: number;
}

/** One page of stored responses, and how many items of it could not be read. */
export interface ResponsePage {
  readonly responses: readonly Response[];
  readonly unreadable: number;
}

/**
 * Folds the responses of a session, its shards side by side, page by page: memory is bounded by one page a shard,
 * however many answered.
 */
export async function foldSession(session: Session, shards: readonly AsyncIterable<ResponsePage>[]): Promise<Folded> {
  const items = itemsOf(session);
  const parts = await Promise.all(shards.map((pages) => foldPages(items, session.version, pages)));
  return parts.reduce(merge, nothing);
}

const nothing: Folded = { tally: empty, comments: {}, quarantined: 0 };

function merge(one: Folded, other: Folded): Folded {
  return {
    tally: add(one.tally, other.tally),
    comments: mergeComments(one.comments, other.comments),
    quarantined: one.quarantined + other.quarantined,
  };
}

async function foldPages(items: readonly Item[], version: string, pages: AsyncIterable<ResponsePage>): Promise<Folded> {
  let folded = nothing;
  for await (const page of pages) {
    const responses = page.responses.filter((response) => response.version === version);
    folded = merge(folded, {
      tally: add(
        tallyOf(
          items,
          responses.map((response) => response.answers),
        ),
        quickTally(responses),
      ),
      comments: commentsOf(items, responses),
      quarantined: page.unreadable + page.responses.length - responses.length,
    });
  }
  return folded;
}

/** The item under which a tally counts the responses that came too quickly to be read; no question's id begins so. */
export const quickItem = '_quick';

function quickTally(responses: readonly Response[]): Tally {
  const count = responses.filter((response) => response.isQuick).length;
  return count === 0 ? empty : { responses: 0, items: { [quickItem]: { [answeredCell]: count } } };
}
