import type { Released } from '../privacy/release.ts';
import { suppressed } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import { type Counts, sum } from '../tally/tally.ts';
import type { Others, SpeakerMean } from './publication.ts';
import type { PublishedSession } from './released-sessions.ts';

/** From this many speakers on the mean of all says nothing of the only other one. */
const fewestSpeakers = 3;

/** A session with what is shown of it. */
interface ReleasedSession {
  readonly session: Session;
  readonly released: Released;
}

/** What other sessions show, added up: to set a session beside them. Undefined when there is none. */
export function othersOf(shown: readonly PublishedSession[]): Others | undefined {
  if (shown.length === 0) return undefined;
  const parts = shown.flatMap(({ session, publication }) => shownItems({ session, released: publication.released }));
  return { sessions: shown.length, items: added(parts.map(({ item, counts }) => ({ key: summedKey(item), counts }))) };
}

/** By question that is asked about each speaker: the sum over all speakers of these sessions of what is shown of them. */
export function speakerMeansOf(sessions: readonly ReleasedSession[]): Record<string, SpeakerMean> {
  const parts = sessions.flatMap(shownItems).filter(({ item }) => item.subject?.kind === 'speaker');
  const sums = added(parts.map(({ item, counts }) => ({ key: item.question.id, counts })));
  const means = Object.entries(sums).map(([question, counts]): [string, SpeakerMean] => {
    const speakers = new Set(parts.filter(({ item }) => item.question.id === question).map(({ item }) => item.key));
    return [question, { speakers: speakers.size, counts }];
  });
  return Object.fromEntries(means.filter(([, { speakers }]) => speakers >= fewestSpeakers));
}

/** A question about each speaker is one for all of them: sessions have different speakers. */
function summedKey(item: Item): string {
  return item.subject?.kind === 'speaker' ? item.question.id : item.key;
}

function shownItems({ session, released }: ReleasedSession): { item: Item; counts: Counts }[] {
  return itemsOf(session).flatMap((item) => {
    const counts = released.items[item.key] ?? suppressed;
    return counts === suppressed ? [] : [{ item, counts }];
  });
}

function added(parts: readonly { key: string; counts: Counts }[]): Readonly<Record<string, Counts>> {
  return sum(parts.map(({ key, counts }) => ({ responses: 0, items: { [key]: counts } }))).items;
}
