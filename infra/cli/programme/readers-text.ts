import { readableAddress } from '../../../shared/access/mail-address.ts';
import { readsSession } from '../../../shared/delivery/reading.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { Session } from '../../../shared/programme/session.ts';

/** What a plan means for those who read results, where it is not plain. */
export function readersText(plan: Plan): string[] {
  return [...newReaders(plan), ...withoutSingleAnswers(plan), ...withoutManagers(plan)];
}

/** Who reads results of answers that were given before they were a recipient: nobody asked those who gave them. */
function newReaders({ programme: { newReaders: readers }, readable, sessions, leftBehind }: Plan): string[] {
  if (readable.length === 0) return [];
  const all: readonly Session[] = [...sessions, ...leftBehind].map(({ session }) => session);
  return readers.flatMap((reader) => {
    const theirs = all.filter((session) => readable.includes(session.code) && readsSession(reader, session));
    if (theirs.length === 0) return [];
    const entitled = theirs.filter(({ singleAnswers }) => singleAnswers === 'entitled');
    if (reader.kind === 'speaker') {
      return `${reader.id} (${readableAddress(reader.address)}) gets the own results of the sessions ${reader.speaker} speaks in, of answers given before, too: totals, as was promised`;
    }
    const single =
      reader.singleAnswers && entitled.length > 0
        ? `; single answers of ${entitled.map(({ code }) => code).join(', ')}, where participants were told that some recipients get them`
        : '';
    return `${reader.id} (${readableAddress(reader.address)}) gets results of answers given before, too, those of ${theirs.map(({ code }) => code).join(', ')}: totals, as was promised${single}`;
  });
}

/** Where a recipient is to get single answers, and a session has promised otherwise: that promise holds. */
function withoutSingleAnswers({ programme, sessions, leftBehind }: Plan): string[] {
  const readers = programme.next.recipients.filter((each) => each.kind === 'organiser' && each.singleAnswers);
  const all: readonly Session[] = [...sessions, ...leftBehind].map(({ session }) => session);
  const promised = all
    .filter(({ cancelledAt, singleAnswers }) => cancelledAt === undefined && singleAnswers !== 'entitled')
    .map(({ code }) => code);
  if (readers.length === 0 || promised.length === 0) return [];
  return [
    `Single answers of ${promised.join(', ')} are attached for nobody, ${readers.map(({ id }) => id).join(', ')} included: participants were promised so`,
  ];
}

/** A manager of a session whose form has named none reads nothing of it: that promise holds. */
function withoutManagers({ programme, sessions, leftBehind }: Plan): string[] {
  const all: readonly Session[] = [...sessions, ...leftBehind].map(({ session }) => session);
  return programme.next.recipients.flatMap((each) => {
    if (each.kind === 'speaker' || each.role !== 'manager') return [];
    return all
      .filter(({ code, cancelledAt, hasManager }) => each.sessions?.includes(code) && !cancelledAt && !hasManager)
      .map(
        ({ code }) =>
          `Results of ${code} are not for ${each.id}, its manager: its participants were told that organisers see them`,
      );
  });
}
