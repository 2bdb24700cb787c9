import type { SessionCode } from '../access/session-code.ts';
import { sendEach } from '../delivery/send-dispatches.ts';
import { allLetterIds } from '../invitation/letter-id.ts';
import { inRounds, type Letter, type LetterPlan, lettersDue, lettersOf } from '../invitation/letters.ts';
import { type SentLetters, sendLetters } from '../invitation/send-letters.ts';
import { acceptsUntil, phase, type StoredSession } from '../programme/session.ts';
import { after, minute } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import { forgetWritten } from './forget-written.ts';
import { unreachedOf } from './invited-to.ts';
import { isOver, nextLook } from './letter-waits.ts';
import { longestStep } from './next-step.ts';
import { restUntil, unfinished } from './rest.ts';

/** When letters that wait are looked at again: those that were put off, that nobody takes now, and for which the day's mails are used up. */
const looksAgain = { waiting: 15 * minute, held: 15 * minute, spent: longestStep } as const;

/**
 * Looks after the letters of a session: sends those that are due while it is open, and once it is over, or does not take place, ends those that
 * are left and forgets who they were for.
 */
export async function lookAfterLetters(code: SessionCode, deps: TickDeps): Promise<Progress> {
  const { programmes, invitations, clock } = deps;
  const plan = await invitations.findPlan(code);
  if (plan === undefined) return { isDone: true };
  const session = await programmes.findSession(code);
  const now = clock.now();
  if (session === undefined || isOver(session, now)) return end(code, plan, deps);
  const left = phase(session, now) === 'open' ? await send(session, plan, deps) : 'nothing';
  if (left === 'unfinished') return unfinished;
  const again = left === 'nothing' ? [] : [after(now, looksAgain[left])];
  const times = lettersOf(session, plan).map(({ at }) => at);
  return restUntil(now, [...again, ...times, acceptsUntil(session), nextLook(session, now)]);
}

/** Sends what is due, the first letter first, until one of them can't go on. */
async function send(session: StoredSession, plan: LetterPlan, deps: TickDeps): Promise<SentLetters['left']> {
  const { programmes, invitations, reports, clock, log, letters } = deps;
  const due = lettersDue(lettersOf(session, plan), clock.now());
  if (due.length === 0) return 'nothing';
  // It waited behind reports until the next tick: nothing is read for it.
  if (letters.isTimeUp()) return 'unfinished';
  const invitees = await invitations.invitees(session.code);
  const isDaySpent = letters.allowance.isSpent();
  let left: SentLetters['left'] = 'nothing';
  // Before the first of them can be out: from then on the session may not come to need codes, by however many steps.
  if (session.access === undefined && plan.codeless === undefined) {
    await invitations.note(session.code, { codeless: true });
  }
  for (const letter of due.flatMap((each) => inRounds(each, plan))) {
    const sent = await sendLetters(session, letter, invitees, {
      ...{ ...letters, reports, clock, log, round: plan.round, renewed: plan.renewed },
      async openNow() {
        const stored = await programmes.findSession(session.code);
        return stored !== undefined && phase(stored, clock.now()) === 'open' ? stored : undefined;
      },
    });
    tell(session, letter, sent, deps);
    if (isNewestInvitation(letter, plan)) {
      await forgetWritten(session, plan, invitees, sent.left, deps);
      await noteRenewed(session, plan, sent.left, deps);
    }
    if (sent.left === 'waiting') left = 'waiting';
    // Of what the day has left others had their share: the next tick shares out anew.
    else if (sent.left === 'spent' && !isDaySpent) return 'unfinished';
    else if (sent.left !== 'nothing') return sent.left;
  }
  return left;
}

/** With it the last of those have had theirs who get one letter alone. */
function isNewestInvitation({ number, round = 0 }: Letter, { round: newest = 0 }: LetterPlan): boolean {
  return number === 1 && round === newest;
}

/** Once everybody was looked at, what is left of a round are letters that wait: who has a void link from then on was not meant. */
async function noteRenewed(
  { code }: StoredSession,
  { round, renewed = 0 }: LetterPlan,
  left: SentLetters['left'],
  { invitations }: TickDeps,
): Promise<void> {
  if (round === undefined || round <= renewed || (left !== 'nothing' && left !== 'waiting')) return;
  await invitations.note(code, { renewed: round });
}

function tell(
  { code }: StoredSession,
  { number, round }: Letter,
  letters: SentLetters,
  { log, count }: TickDeps,
): void {
  const { sent, failed, unknown, left } = letters;
  // Who was invited and is not reminded, or gets no new link, has answered: of these no line says how many went.
  const counts = number === 1 && round === undefined ? { sent, failed, unknown } : {};
  if (sent + failed + unknown > 0)
    log.info('letters', { session: code, letter: number, ...(round && { round }), ...counts, left });
  if (sent > 0) count('MailsSent', sent);
  if (failed > 0) count('MailsFailed', failed);
  if (unknown > 0) count('MailsUnknown', unknown);
}

/** Forgets all addresses, and ends the letters that nobody is to get any more. */
async function end(code: SessionCode, plan: LetterPlan, deps: TickDeps): Promise<Progress> {
  const { invitations, reports, clock, log, isTimeUp } = deps;
  if (plan.unreached === undefined) await noteUnreached(code, plan, deps);
  if (!(await invitations.forgetAddresses(code, isTimeUp))) return unfinished;
  let open = 0;
  for (const id of allLetterIds({ code }, plan)) {
    const dispatches = await reports.dispatches(id);
    const ended = await sendEach(id, dispatches, {
      ...{ reports, clock, log, isTimeUp },
      recipients: dispatches.map(({ recipient }) => ({ id: recipient })),
      send: async () => ({ outcome: 'refused', reason: 'the session is over' }),
    });
    open += ended.open;
  }
  // One may be in the hands of a worker that has died: it is known for sure once its time is up.
  return open === 0 ? { isDone: true } : unfinished;
}

/**
 * Keeps how many no mail has reached, while the addresses are there. Where that can't be found out, since the key can't be read, the addresses
 * are forgotten all the same: that was promised, and a report only says what is known.
 */
async function noteUnreached(code: SessionCode, plan: LetterPlan, deps: TickDeps): Promise<void> {
  const { invitations, log, isTimeUp } = deps;
  const invitees = await invitations.invitees(code);
  const unreached = await unreachedOf({ code }, plan, invitees, deps, isTimeUp).catch((cause: unknown) => {
    log.warn('whom no letter reached is not known', { session: code, cause: String(cause) });
  });
  if (unreached !== undefined) await invitations.note(code, { unreached });
}
