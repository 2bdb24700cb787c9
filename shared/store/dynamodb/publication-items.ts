import type { SessionCode } from '../../access/session-code.ts';
import type { Session } from '../../programme/session.ts';
import type { Publication, SessionLine } from '../../publication/publication.ts';
import type { Included, KeptWith } from '../../publication/publications.ts';
import type { Comments } from '../../tally/comment-sample.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { decode, nameOf, type StoredItem } from './item.ts';
import { blocksOf, joined, type PackedBlock } from './publication-blocks.ts';
import { fromStoredPublication, toStoredPublication } from './stored-names.ts';

/*
 * A programme's publication is a head, which is its item, and three kinds of blocks (see publication-blocks.ts): `blocks`, what it
 * shows of its sessions; `numbers`, which publication of each it is of; and `facts`, these sessions as they were. Stored before there
 * were blocks, all that is shown is in its item.
 */

/** How many of each are in a block of what is shown. */
const shownPerBlock = { sessions: 100, items: 500, groupSessions: 5000, exclusions: 100 } as const;

const numbersPerBlock = { numbers: 10_000 } as const;

/** Sessions, and what many of them have in common: most have one questionnaire. */
const factsPerBlock = { sessions: 500, common: 20 } as const;

/** In which attributes of a head the names of blocks are. */
export const blockKinds = ['blocks', 'numbers', 'facts'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The packed blocks of a kind. */
type Packed = readonly Uint8Array[];

/**
 * The publication in an item; of a programme's whose lines are in blocks, without these. Throws UnreadableItem, too, for one
 * that has lost what it published.
 */
export function decodePublication(item: StoredItem): Publication {
  return fromStoredPublication(headValues(item));
}

/** The names of blocks that a head has; none where all is in its item. */
export function blockNames(item: StoredItem, kind: BlockKind): readonly string[] {
  return item[kind]?.L?.map(({ S = '' }) => S) ?? [];
}

/** The publication in an item and its blocks. */
export function joinedPublication(
  item: StoredItem,
  { blocks, numbers: packedNumbers }: Readonly<Record<'blocks' | 'numbers', Packed>>,
): Publication {
  const values = headValues(item);
  if (item.blocks === undefined) return fromStoredPublication(values);
  const { items = [], sessions = [], groupSessions, exclusions = [] } = joined(blocks);
  const numbers = new Map(numbersIn(packedNumbers));
  const publication = fromStoredPublication({
    ...values,
    released: { ...(values.released as object), items: Object.fromEntries(items as [string, unknown][]) },
    sessions,
    ...(item.hasGroupSessions !== undefined && { groupSessions }),
    ...(exclusions.length > 0 && { exclusions }),
  });
  return { ...publication, sessions: publication.sessions.map((line) => withNumber(line, numbers.get(line.code))) };
}

/** Which publications of its sessions a programme's publication is of. */
export function includedIn(item: StoredItem, numbers: Packed): Included {
  const { asOf, sessions } = decodePublication(item);
  return { asOf, numbers: new Map(item.blocks ? numbersIn(numbers) : sessions.map(({ code }) => [code, undefined])) };
}

/** A publication's values as they are stored: those of its item, and what is in blocks beside it. */
export interface PublicationItems extends Readonly<Record<BlockKind, readonly PackedBlock[]>> {
  readonly head: object;
}

/** What is stored of a publication. */
export function publicationItems(
  publication: Publication,
  { sessions: reported, commentsFrom }: KeptWith = {},
): PublicationItems {
  const stored = toStoredPublication(publication) as StoredValues;
  if (publication.topic.kind === 'session') return { head: stored, blocks: [], numbers: [], facts: [] };
  const { sessions, groupSessions, exclusions = [], released, comments, ...head } = stored;
  const lines = sessions.map(({ number: _, ...line }) => line);
  const items = Object.entries(released.items);
  const blocks = blocksOf({ sessions: lines, items, groupSessions: groupSessions ?? [], exclusions }, shownPerBlock);
  const numbers = blocksOf({ numbers: sessions.map(({ code, number }) => [code, number ?? null]) }, numbersPerBlock);
  const facts = reported === undefined ? [] : blocksOf(withCommon(reported), factsPerBlock);
  return {
    head: {
      ...head,
      comments: withOrigins(comments, commentsFrom),
      released: { ...released, items: {} },
      ...(groupSessions && { hasGroupSessions: true }),
      ...named({ blocks, numbers, facts }),
    },
    blocks,
    numbers,
    facts,
  };
}

/** The sessions in blocks of facts. */
export function joinedSessions(packed: Packed): readonly Session[] {
  const { sessions = [], common = [] } = joined(packed) as {
    sessions?: readonly Reported[];
    common?: readonly Common[];
  };
  return sessions.map(([at, own]) => ({ ...common[at], ...own }) as Session);
}

/** What a session has of its own, and the place of what it has in common with others. */
type Reported = readonly [common: number, own: Omit<Session, keyof Common>];
type Common = Pick<Session, 'questionnaire' | 'programme'>;

function withCommon(reported: readonly Session[]): { sessions: Reported[]; common: Common[] } {
  const places = new Map<string, number>();
  const common: Common[] = [];
  const sessions = reported.map(({ questionnaire, programme, ...own }): Reported => {
    const text = JSON.stringify({ questionnaire, programme });
    const at = places.get(text) ?? common.push({ questionnaire, programme }) - 1;
    places.set(text, at);
    return [at, own];
  });
  return { sessions, common };
}

function named(blocks: Readonly<Record<BlockKind, readonly PackedBlock[]>>): Record<BlockKind, string[]> {
  const namesOf = (kind: BlockKind) => blocks[kind].map(({ name }) => name);
  return { blocks: namesOf('blocks'), numbers: namesOf('numbers'), facts: namesOf('facts') };
}

/** Each comment with its session, by which it is forgotten; it is left out where a publication is read. */
function withOrigins(comments: Comments, from: KeptWith['commentsFrom']): Comments {
  if (from === undefined) return comments;
  return Object.fromEntries(
    Object.entries(comments).map(([key, all]) => [
      key,
      all.map((comment) => ({ ...comment, from: from.get(comment.order) })),
    ]),
  );
}

interface StoredValues extends Omit<Publication, 'released' | 'sessions'> {
  readonly released: { readonly items: Readonly<Record<string, unknown>> };
  readonly sessions: readonly SessionLine[];
}

function numbersIn(packed: Packed): (readonly [SessionCode, number | undefined])[] {
  const { numbers = [] } = joined(packed) as { numbers?: readonly (readonly [SessionCode, number | null])[] };
  return numbers.map(([code, number]) => [code, number ?? undefined]);
}

function withNumber(line: SessionLine, number: number | undefined): SessionLine {
  return number === undefined ? line : { ...line, number };
}

function headValues(item: StoredItem): Record<string, unknown> {
  const { blocks, facts: _f, numbers: _n, hasGroupSessions: _g, forgotten: _t, ...values } = decode(item);
  const sessions = blocks === undefined ? values.sessions : [];
  if (values.released === undefined || !Array.isArray(sessions)) {
    throw new UnreadableItem(nameOf(item), 'has no results');
  }
  return { ...values, sessions };
}
