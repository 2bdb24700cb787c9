import type { Session } from '../programme/session.ts';
import { itemsOf } from '../questionnaire/items.ts';
import { type AnswerClass, classesOf } from '../response/answer-classes.ts';
import type { Response } from '../response/response.ts';
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
  shards: readonly AsyncIterable<ResponsePage>[],
): Promise<readonly ClassFold[]> {
  const parts = new Map<string, ClassFold>();
  const addPart = (classes: readonly AnswerClass[], page: ResponsePage) => {
    const before = parts.get(classes.join())?.folded ?? nothing;
    parts.set(classes.join(), { classes, folded: merge(before, foldPage(session, page)) });
  };
  const foldShard = async (pages: AsyncIterable<ResponsePage>) => {
    for await (const { responses, unreadable } of pages) {
      addPart([], { responses: [], unreadable });
      for (const alike of apart(responses)) addPart(alike.classes, { responses: alike.responses, unreadable: 0 });
    }
  };
  await Promise.all(shards.map(foldShard));
  return [...parts.values()];
}

/** Some responses by the classes that they are in. */
function apart(responses: readonly Response[]) {
  const found = new Map<string, { readonly classes: readonly AnswerClass[]; readonly responses: Response[] }>();
  for (const response of responses) {
    const classes = classesOf(response);
    const alike = found.get(classes.join()) ?? { classes, responses: [] };
    alike.responses.push(response);
    found.set(classes.join(), alike);
  }
  return found.values();
}

/** The fold of all answers but those in one of some classes. */
export function foldWithout(parts: readonly ClassFold[], left: readonly AnswerClass[]): Folded {
  const kept = parts.filter(({ classes }) => !classes.some((each) => left.includes(each)));
  return kept.reduce((all, { folded }) => merge(all, folded), nothing);
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
