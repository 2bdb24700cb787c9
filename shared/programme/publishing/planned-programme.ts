import type { SessionCode } from '../../access/session-code.ts';
import type { Instant } from '../../time/instant.ts';
import { isSame } from '../canonical.ts';
import type { Programme } from '../programme.ts';
import type { Recipient } from '../recipient.ts';
import { type Change, changesBetween } from './changes.ts';
import { writtenProgramme } from './written.ts';

/** What publishing a file would do with the programme's own item. */
export interface PlannedProgramme {
  readonly before: Programme | undefined;
  readonly next: Programme;
  readonly changes: readonly Change[];
  /** Who gets reports from now on, at an address that did not, or of more sessions: of answers that were given before, too. */
  readonly newReaders: readonly Recipient[];
}

/** The next item of a programme, and how it differs. `inFile`: the sessions of the file. */
export function plannedProgramme(
  programme: Programme,
  before: Programme | undefined,
  inFile: readonly SessionCode[],
  now: Instant,
): PlannedProgramme {
  if (before === undefined) return { before, next: { ...programme, revision: 1 }, changes: [], newReaders: [] };
  const { revision = 0, version, ...stored } = before;
  const since = { revision: revision + 1, at: now };
  const recipients = programme.recipients.map((each) => withSince(each, before, since));
  const next = { ...programme, recipients };
  if (isSame(stored, next)) return { before, next: before, changes: [], newReaders: [] };
  const inBoth = new Set(inFile.filter((code) => before.sessions.includes(code)));
  const written = (one: Programme, other: Programme) =>
    writtenProgramme(one, { speakers: speakersOf(one, other), sessions: inBoth });
  return {
    before,
    next: { ...next, ...(version !== undefined && { version }), revision: revision + 1 },
    changes: changesBetween(written(before, next), written(next, before)),
    newReaders: recipients.filter((each) => each.since === since || readsMore(each, before)),
  };
}

/** Whether a recipient gets reports of sessions that were not theirs before. */
function readsMore(recipient: Recipient, { recipients, sessions }: Programme): boolean {
  const known = recipients.find(({ id }) => id === recipient.id);
  if (recipient.kind === 'speaker' || known?.kind !== 'organiser' || known.sessions === undefined) return false;
  const [before, now] = [known.sessions, recipient.sessions ?? sessions];
  return now.some((code) => !before.includes(code)) || (known.role === 'manager' && recipient.role === undefined);
}

/** The speakers whom one of the programmes mails: those whom both mail in the order of the first, then the others. */
function speakersOf(one: Programme, other: Programme): string[] {
  const [mailed, others] = [mailedSpeakers(one), mailedSpeakers(other)];
  const all = [...mailed, ...others].sort();
  return [...new Set([...mailed.filter((each) => others.includes(each)), ...all])];
}

function mailedSpeakers({ recipients }: Programme): string[] {
  return recipients.flatMap((each) => (each.kind === 'speaker' ? [each.speaker] : []));
}

/** A recipient with the moment since when their address is theirs: kept while it stays, of now when it is another one. */
function withSince(recipient: Recipient, { recipients }: Programme, now: NonNullable<Recipient['since']>): Recipient {
  const known = recipients.find(({ id }) => id === recipient.id);
  if (known?.address !== recipient.address) return { ...recipient, since: now };
  return known.since === undefined ? recipient : { ...recipient, since: known.since };
}
