import { readableAddress } from '../../access/mail-address.ts';
import { readsSession } from '../../delivery/reading.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { Session, StoredSession } from '../../programme/session.ts';
import type { Telling } from './telling.ts';

/** What a plan means for those who read results, where it is not plain. */
export function readersInWords(plan: Plan, telling: Telling): string[] {
  return [...newReaders(plan, telling), ...withoutSingleAnswers(plan, telling), ...withoutManagers(plan, telling)];
}

/** Who reads results of answers that were given before they were a recipient: nobody asked those who gave them. */
function newReaders(plan: Plan, { texts: { readers: texts }, called }: Telling): string[] {
  const { programme, readable } = plan;
  if (readable.length === 0) return [];
  const all = sessionsOf(plan);
  return programme.newReaders.flatMap((each) => {
    const theirs = all.filter((session) => readable.includes(session.code) && readsSession(each, session));
    if (theirs.length === 0) return [];
    const entitled = theirs.filter(({ singleAnswers }) => singleAnswers === 'entitled');
    const reader = { reader: called('recipient', each.id), address: readableAddress(each.address) };
    if (each.kind === 'speaker') return texts.speaker({ ...reader, speaker: called('speaker', each.speaker) });
    const totals = { ...reader, sessions: codesOf(theirs) };
    return each.singleAnswers && entitled.length > 0
      ? texts.singleAnswers({ ...totals, entitled: codesOf(entitled) })
      : texts.totals(totals);
  });
}

/** Where a recipient is to get single answers, and a session has promised otherwise: that promise holds. */
function withoutSingleAnswers(plan: Plan, { texts: { readers: texts }, called }: Telling): string[] {
  const readers = plan.programme.next.recipients.filter((each) => each.kind === 'organiser' && each.singleAnswers);
  const promised = sessionsOf(plan).filter(
    ({ cancelledAt, singleAnswers }) => cancelledAt === undefined && singleAnswers !== 'entitled',
  );
  if (readers.length === 0 || promised.length === 0) return [];
  return [
    texts.attachedForNobody({
      sessions: codesOf(promised),
      readers: readers.map(({ id }) => called('recipient', id)).join(', '),
    }),
  ];
}

/** A manager of a session whose form has named none reads nothing of it: that promise holds. */
function withoutManagers(plan: Plan, { texts: { readers: texts }, called }: Telling): string[] {
  return plan.programme.next.recipients.flatMap((each) => {
    if (each.kind === 'speaker' || each.role !== 'manager') return [];
    return sessionsOf(plan)
      .filter(({ code, cancelledAt, hasManager }) => each.sessions?.includes(code) && !cancelledAt && !hasManager)
      .map(({ code }) => texts.notForManager({ session: code, reader: called('recipient', each.id) }));
  });
}

function sessionsOf({ sessions, leftBehind }: Plan): readonly (Session | StoredSession)[] {
  return [...sessions, ...leftBehind].map(({ session }) => session);
}

function codesOf(sessions: readonly Session[]): string {
  return sessions.map(({ code }) => code).join(', ');
}
