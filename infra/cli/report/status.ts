import type { Dispatch } from '../../../shared/delivery/dispatch-states.ts';
import { isRepeatable } from '../../../shared/delivery/send-again.ts';
import type { Topic } from '../../../shared/programme/topic.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { readable } from '../target/readable.ts';
import { openTarget, type Target } from '../target/target.ts';
import { typedTopic } from '../target/typed-topic.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';
import { waitingText } from './waiting-text.ts';

/** One publication with what became of its mails. */
export interface PublicationStatus {
  readonly publication: Publication;
  readonly dispatches: readonly Dispatch[];
  readonly isLatest: boolean;
}

/** Each mail of each publication and how it stands; of one topic, or of all. */
export async function statusCommand(typed: string | undefined, options: TargetOptions): Promise<CommandResult> {
  const target = await openTarget(options);
  const unreadable: string[] = [];
  const note = ({ message }: Error) => void unreadable.push(message);
  const topics = typed === undefined ? await allTopics(target, note) : [(await typedTopic(typed, target)).topic];
  const named = new Set(topics.map(topicName));
  const stuck = (await target.programmes.troubles()).filter(({ topic }) => named.has(topicName(topic)));
  const found = await Promise.all(topics.map((topic) => readable(publicationsOf(topic, target), note)));
  const statuses = found.flatMap((each) => each ?? []);
  if (statuses.length === 0 && stuck.length === 0 && unreadable.length === 0)
    return { text: 'Nothing has been published yet.', json: { publications: [] } };
  const now = systemClock.now();
  const latest = statuses.filter(({ isLatest }) => isLatest);
  const waiting = await Promise.all(
    latest.map(({ publication }) => readable(waitingText(publication, target, now), note)),
  );
  const waits = waiting.flatMap((each) => each ?? []);
  const table = [
    ...statuses.flatMap(rows),
    ...stuck.map(({ topic, trouble: { tries, reason } }) => [topicName(topic), '-', '-', '-', 'stuck', tries, reason]),
  ];
  return {
    text: [
      textTable(['report', 'no.', 'kind', 'recipient', 'state', 'tries', 'since or reason'], table),
      ...waits,
      ...unreadable,
    ].join('\n'),
    json: {
      ...(unreadable.length > 0 && { unreadable }),
      publications: statuses.map(({ publication: { topic, number, kind, asOf }, dispatches }) => ({
        topic: topicName(topic),
        number,
        kind,
        asOf,
        dispatches,
      })),
      ...(waits.length > 0 && { waits }),
      ...(stuck.length > 0 && { stuck: stuck.map(({ topic, trouble }) => ({ topic: topicName(topic), ...trouble })) }),
    },
    // Mails of a publication that a newer one has taken the place of are past help.
    isFailure:
      unreadable.length > 0 ||
      stuck.length > 0 ||
      statuses.some(({ isLatest, dispatches }) => isLatest && dispatches.some(isRepeatable)),
  };
}

/** All publications of a topic with their dispatches, the first one first. */
export async function publicationsOf(topic: Topic, { reports }: Target): Promise<PublicationStatus[]> {
  const latest = await reports.latestPublication(topic);
  const numbers = Array.from({ length: latest?.number ?? 0 }, (_, at) => at + 1);
  const found = await Promise.all(
    numbers.map(async (number) => ({
      publication: await reports.findPublication(topic, number),
      dispatches: await reports.dispatches({ topic, number }),
    })),
  );
  return found.flatMap(({ publication, dispatches }) =>
    publication === undefined ? [] : [{ publication, dispatches, isLatest: publication.number === latest?.number }],
  );
}

async function allTopics({ programmes }: Target, unreadable: (cause: Error) => void): Promise<Topic[]> {
  return (await programmes.listProgrammes(unreadable)).flatMap(({ id, sessions }): Topic[] => [
    ...sessions.map((code) => ({ kind: 'session', code }) as const),
    { kind: 'programme', id },
  ]);
}

function rows({ publication: { topic, number, kind }, dispatches }: PublicationStatus): (string | number)[][] {
  const start = [topicName(topic), number, kind];
  if (dispatches.length === 0) return [[...start, '-', 'no mail', 0, '']];
  return dispatches.map(({ recipient, state, attempt }) => [...start, recipient, state.name, attempt, detail(state)]);
}

function detail(state: Dispatch['state']): string {
  switch (state.name) {
    case 'PENDING':
      return `not before ${state.notBefore}`;
    case 'SENDING':
      return `until ${state.leaseUntil}`;
    case 'SENT':
      return state.at;
    case 'FAILED':
    case 'UNKNOWN':
      return `${state.reason} (${state.at})`;
  }
}
