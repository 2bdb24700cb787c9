import type { Session } from '../programme/session.ts';
import { itemsOf } from '../questionnaire/items.ts';
import { type AnswerClass, classesOf } from '../response/answer-classes.ts';
import { inRow, type RowPage, type RowResponse } from '../response/answer-rows.ts';
import type { ResponsePage } from '../response/responses.ts';
import { answerCounter } from './answer-counter.ts';
import { type Comments, commentSampler, mergeComments } from './comment-sample.ts';
import { type Duplicates, duplicateCounter, mergeDuplicates, noDuplicates } from './duplicates.ts';
import { extrasCounter } from './extras.ts';
import { lastInOrder, lastResponses, type Ordered } from './order.ts';
import { add, empty, type Tally } from './tally.ts';

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
export async function foldSession(session: Session, shards: readonly AsyncIterable<RowPage>[]): Promise<Folded> {
  const folding = foldingOf(session);
  await eachPage(shards, folding.takePage);
  return folding.folded();
}

/** The fold of the answers that are in the same classes, and in no other one. */
export interface ClassFold {
  readonly classes: readonly AnswerClass[];
  readonly folded: Folded;
}

/**
 * The same, apart by how answers were given: what a decision leaves out can be told from what it does not, and both were read
 * at once. What can't be read is in no class.
 */
export async function foldByClass(
  session: Session,
  shards: readonly AsyncIterable<RowPage>[],
): Promise<readonly ClassFold[]> {
  const parts = new Map<string, { readonly classes: readonly AnswerClass[]; readonly folding: Folding }>();
  const partOf = (classes: readonly AnswerClass[]) => {
    const part = parts.get(classes.join()) ?? { classes, folding: foldingOf(session) };
    parts.set(classes.join(), part);
    return part.folding;
  };
  await eachPage(shards, ({ rows, unreadable }) => {
    partOf([]).takePage({ rows: [], unreadable });
    for (const response of rows) partOf(classesOf(response)).take(response);
  });
  return [...parts.values()].map(({ classes, folding }) => ({ classes, folded: folding.folded() }));
}

/** The fold of all answers but those in one of some classes. */
export function foldWithout(parts: readonly ClassFold[], left: readonly AnswerClass[]): Folded {
  const kept = parts.filter(({ classes }) => !classes.some((each) => left.includes(each)));
  return kept.reduce((all, { folded }) => merge(all, folded), nothing);
}

/** The fold of one page. */
export function foldPage(session: Session, { responses, unreadable }: ResponsePage): Folded {
  const items = itemsOf(session);
  const folding = foldingOf(session);
  folding.takePage({ rows: responses.map((response) => inRow(items, response)), unreadable });
  return folding.folded();
}

/** A fold to which responses are added one by one. */
interface Folding {
  take(response: RowResponse): void;
  takePage(page: RowPage): void;
  folded(): Folded;
}

function foldingOf(session: Session): Folding {
  const items = itemsOf(session);
  const answers = answerCounter(items);
  const extras = extrasCounter(session, items);
  const comments = commentSampler(items);
  const duplicates = duplicateCounter(items);
  const last = lastResponses(items);
  let responses = 0;
  let quarantined = 0;
  const take = (response: RowResponse) => {
    if (response.version !== session.version) {
      quarantined += 1;
      return;
    }
    responses += 1;
    const { id, row } = response;
    answers.take(row);
    extras.take(response, row);
    comments.take(id, row);
    duplicates.take(row);
    last.take(response);
  };
  return {
    take,
    takePage(page) {
      quarantined += page.unreadable;
      for (const response of page.rows) take(response);
    },
    folded: () => ({
      tally: { responses, items: { ...answers.counts(), ...extras.counts() } },
      comments: comments.comments(),
      duplicates: duplicates.duplicates(),
      last: last.responses(),
      quarantined,
    }),
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

async function eachPage(shards: readonly AsyncIterable<RowPage>[], take: (page: RowPage) => void): Promise<void> {
  const takeAll = async (pages: AsyncIterable<RowPage>) => {
    for await (const page of pages) take(page);
  };
  await Promise.all(shards.map(takeAll));
}
