import { itemSize } from '../../programme/item-size.ts';
import { mostChainBytes, type SpeakerBaselines } from '../../publication/speaker-baselines.ts';
import { decode, encode, type Key, type StoredItem, schemaVersion } from './item.ts';
import { blocksOf, joined, type PackedBlock } from './publication-blocks.ts';

/*
 * The chain of what is released of a programme's speakers only grows. Its item has all of it until it is large: then all speakers
 * and sessions so far go into blocks beside it, packed and kept under what they say, and the item has their names, the counts,
 * and what comes after. A block is never changed, and written before the item that names it. Where somebody is stopped between
 * the two, or another was quicker, a block stays that nobody reads.
 */

/** Of an item that names blocks: code from before them would take what is in the item for all, so it must not read it. */
const versionWithBlocks = '1.1';

/** Of one question, so many speakers and sessions are a part; a block has so many parts, or fewer where it would be too large. */
const perPart = 1000;
const partsPerBlock = { parts: 100 } as const;

/** How many of a question are in blocks. */
type InBlocks = Readonly<Record<string, Readonly<Record<'speakers' | 'sessions', number>>>>;

interface Head extends SpeakerBaselines {
  readonly blocks?: readonly string[];
  readonly inBlocks?: InBlocks;
}

type Questions = SpeakerBaselines['questions'];
type Baseline = Questions[string];
type Part = readonly [question: string, speakers: Baseline['speakers'], sessions: Baseline['sessions']];

/** The values of the item; of its questions, what is in blocks is missing. Throws UnreadableItem. */
export function decodeSpeakers(item: StoredItem): Head {
  const isWithBlocks = item.v?.N === versionWithBlocks && item.blocks !== undefined;
  return decode(isWithBlocks ? { ...item, v: { N: String(schemaVersion) } } : item) as unknown as Head;
}

/** Whether so much needs no blocks. */
export function hasRoom(questions: Questions): boolean {
  return itemSize(questions) <= mostChainBytes;
}

/** The chain in an item and its blocks. */
export function joinedBaselines({ revision, questions }: Head, packed: readonly Uint8Array[]): SpeakerBaselines {
  const { parts = [] } = joined(packed) as { parts?: readonly Part[] };
  const whole = Object.entries(questions).map(([question, after]) => {
    const own = parts.filter(([id]) => id === question);
    const speakers = [...own.flatMap(([, each]) => each), ...after.speakers];
    const sessions = [...own.flatMap(([, , each]) => each), ...after.sessions];
    return [question, { ...after, speakers, sessions }] as const;
  });
  return { revision, questions: Object.fromEntries(whole) };
}

/**
 * What is stored of a chain: its item, and the blocks that are new.
 *
 * @param before the item of the step before it, whose blocks stay
 */
export function speakerItems(
  key: Key,
  { revision, questions }: SpeakerBaselines,
  before?: Head,
): { readonly item: StoredItem; readonly blocks: readonly PackedBlock[] } {
  const { blocks: names = [], inBlocks = {} } = before ?? {};
  const after = mapped(questions, ({ speakers, counts, sessions }, question) => ({
    speakers: speakers.slice(inBlocks[question]?.speakers ?? 0),
    counts,
    sessions: sessions.slice(inBlocks[question]?.sessions ?? 0),
  }));
  if (hasRoom(after)) {
    const values = { revision, questions: after };
    return {
      item: names.length === 0 ? encode(key, values) : withBlocks(key, { ...values, blocks: names, inBlocks }),
      blocks: [],
    };
  }
  const blocks = blocksOf({ parts: Object.entries(after).flatMap(partsOf) }, partsPerBlock);
  const head = {
    revision,
    questions: mapped(questions, ({ counts }) => ({ speakers: [], counts, sessions: [] })),
    blocks: [...names, ...blocks.map(({ name }) => name)],
    inBlocks: mapped(questions, ({ speakers, sessions }) => ({
      speakers: speakers.length,
      sessions: sessions.length,
    })),
  };
  return { item: withBlocks(key, head), blocks };
}

function withBlocks(key: Key, head: Head): StoredItem {
  return { ...encode(key, head), v: { N: versionWithBlocks } };
}

function partsOf([question, { speakers, sessions }]: readonly [string, Baseline]): Part[] {
  const count = Math.ceil(Math.max(speakers.length, sessions.length) / perPart);
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [at * perPart, (at + 1) * perPart];
    return [question, speakers.slice(from, to), sessions.slice(from, to)];
  });
}

function mapped<T>(questions: Questions, of: (each: Baseline, question: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(questions).map(([question, each]) => [question, of(each, question)]));
}
