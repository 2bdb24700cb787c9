import type { SessionCode } from '../access/session-code.ts';
import type { Session } from '../programme/session.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import { type Counts, sumCounts } from '../tally/tally.ts';
import type { Others, Publication } from './publication.ts';
import type { PublishedSession } from './published-session.ts';
import { shownItems } from './shown-items.ts';
import {
  type BaselinePart,
  type EarlierMeans,
  earlierChain,
  partsOf,
  type SpeakerBaselines,
} from './speaker-baselines.ts';

/**
 * What the sessions of a programme show that are over, added up: to set each of them beside the others. Each is taken in
 * once, so that one more session costs what it alone shows, however many there are. Nothing else of them is kept.
 */
export interface ShownSessions {
  /** Takes in what a session shows, in the place of what it showed before. */
  take(shown: PublishedSession): void;
  /** What all sessions but this one show of what it asks; undefined when there is no other. */
  othersOf(session: Session): Others | undefined;
  /** What they show of speakers, as far as it is not known to be in the baselines. */
  waiting(): readonly BaselinePart[];
  /** Lets go of what is in the baselines by now. */
  forget(baselines: SpeakerBaselines | undefined): void;
  /** Where the baselines begin if none are stored; as of the sessions that were there before the first was asked of. */
  beginning(): SpeakerBaselines | undefined;
  /** The baselines as they were last read or kept. */
  baselines?: SpeakerBaselines | undefined;
}

/** What one session adds. */
interface Share {
  readonly items: Readonly<Record<string, Counts>>;
  readonly means: EarlierMeans;
}

/** The sessions that are over, as far as they were taken in. */
export function shownSessions(all: Iterable<PublishedSession> = []): ShownSessions {
  const shares = new Map<SessionCode, Share>();
  const total = new Map<string, Map<string, number>>();
  const waiting = new Map<SessionCode, readonly BaselinePart[]>();
  const add = ({ items }: Share, sign: 1 | -1) => {
    for (const key in items) {
      const counts = total.get(key) ?? new Map<string, number>();
      total.set(key, counts);
      for (const [category, count] of Object.entries(items[key] ?? {})) {
        counts.set(category, (counts.get(category) ?? 0) + sign * count);
      }
    }
  };
  const without = (own: Share | undefined, key: string): readonly (readonly [string, Counts])[] => {
    const ofOwn = own?.items[key] ?? {};
    const rest = [...(total.get(key) ?? [])].map(([category, count]) => [category, count - (ofOwn[category] ?? 0)]);
    const counts = Object.fromEntries(rest.filter(([, count]) => count !== 0)) as Counts;
    return Object.keys(counts).length === 0 ? [] : [[key, counts]];
  };
  const known: ShownSessions = {
    take(shown) {
      const { code } = shown.session;
      const before = shares.get(code);
      if (before !== undefined) add(before, -1);
      const { asOf, speakerMeans, released } = shown.publication;
      const parts = partsOf({ session: shown.session, released });
      if (parts.length > 0) waiting.set(code, parts);
      const share: Share = { items: summedItems(shown), means: { code, asOf, speakerMeans } };
      shares.set(code, share);
      add(share, 1);
    },
    othersOf(session) {
      const own = shares.get(session.code);
      const sessions = shares.size - (own === undefined ? 0 : 1);
      if (sessions === 0) return undefined;
      const keys = new Set(itemsOf(session).map(summedKey));
      return { sessions, items: Object.fromEntries([...keys].flatMap((key) => without(own, key))) };
    },
    waiting: () => [...waiting.values()].flat(),
    forget(baselines) {
      known.baselines = baselines;
      if (baselines === undefined) return;
      const taken = new Map(Object.entries(baselines.questions).map(([id, { sessions }]) => [id, new Set(sessions)]));
      for (const [code, parts] of waiting) {
        const left = parts.filter(({ question }) => taken.get(question)?.has(code) !== true);
        if (left.length === 0) waiting.delete(code);
      }
    },
    beginning: () =>
      earlierChain(
        [...shares.values()].map(({ means }) => means),
        known.waiting(),
      ),
  };
  for (const each of all) known.take(each);
  return known;
}

/** A publication beside what the others show; as it is where there are none. */
export function besideOthers(publication: Publication, others: Others | undefined): Publication {
  return others === undefined ? publication : { ...publication, others };
}

function summedItems({ session, publication: { released } }: PublishedSession): Share['items'] {
  const parts = new Map<string, Counts[]>();
  for (const { item, counts } of shownItems({ session, released })) {
    const key = summedKey(item);
    parts.set(key, [...(parts.get(key) ?? []), counts]);
  }
  return Object.fromEntries([...parts].map(([key, all]) => [key, sumCounts(all)]));
}

/** A question about each speaker is one for all of them: sessions have different speakers. */
function summedKey(item: Item): string {
  return item.subject?.kind === 'speaker' ? item.question.id : item.key;
}
