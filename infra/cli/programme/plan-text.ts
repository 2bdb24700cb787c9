import type { Fault } from '../../../shared/programme/fault.ts';
import type { LeftBehind } from '../../../shared/programme/publishing/left-behind.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { SessionPlan } from '../../../shared/programme/publishing/plan-session.ts';
import type { Session, StoredSession } from '../../../shared/programme/session.ts';
import { phase } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import { counted } from '../terminal/counted.ts';
import { changeText } from './change-text.ts';
import { followingText } from './following-text.ts';
import { readersText } from './readers-text.ts';
import { refusedLines } from './refused-lines.ts';
import { toldOnce } from './told-once.ts';

/** Where the plan is told: the base of the forms' addresses, and the time. */
interface Told {
  readonly formUrl: string;
  readonly now: Instant;
}

/** A plan in words, a line for each session and, below it, each change or why it is refused. */
export function planText(plan: Plan, told: Told): string {
  const { programme, sessions, leftBehind } = plan;
  const width = Math.max(...sessions.map(({ session }) => session.code.length), 0);
  return [
    ...(programme.before === undefined ? [`programme ${programme.next.id} is new`] : []),
    ...programme.changes.map((change) => `programme ${programme.next.id}: ${changeText(change)}`),
    ...followingText(plan),
    ...sessions.flatMap((each) => sessionLines(each, width, told)),
    ...leftBehind.flatMap((each) => leftBehindLines(each, width, told)),
    ...readersText(plan),
  ].join('\n');
}

/** What of a programme would be too large, with the sessions that are stored, and what to do. */
export function tooLargeText(faults: readonly Fault[]): string {
  const each = faults.map(({ problem, remedy }) => `${problem}; ${remedy}`);
  return `nothing was written: with the sessions that are stored, ${each.join('. ')}`;
}

function sessionLines(plan: SessionPlan, width: number, { formUrl }: Told): string[] {
  const { code, zone } = plan.session;
  const changed = plan.outcome === 'changed' || plan.outcome === 'refused' ? plan.changes : [];
  const changes = toldOnce(changed, plan.session.questionnaire).map(({ change, alsoOf }) =>
    changeText(change, zone, alsoOf),
  );
  const line = (what: string) => `${code.padEnd(width)}  ${what}`;
  const below = (text: string) => `${' '.repeat(width)}  - ${text}`;
  const form = `${formUrl}/f/${code}`;
  switch (plan.outcome) {
    case 'added':
      return [line(`added    ${form}`)];
    case 'kept':
      return [line(`kept     ${standings[plan.standing](form)}`)];
    case 'changed':
      return [line(`changed  ${form}`), ...[...changes, consequence(plan)].map(below)];
    case 'refused':
      return [
        line(`refused  ${counted(plan.answers, 'answer')} stored`),
        ...refusedLines(plan.refusals, plan.session).map(below),
        ...changes.map((change) => below(`${change}: could be changed`)),
      ];
  }
}

/** Why a session stays as it is. */
const standings = {
  same: (form: string) => form,
  closed: () => 'it has closed: what the file says otherwise is for the sessions that are still to come',
  cancelled: () => 'it was cancelled, and stays so',
} as const;

function consequence({ answers, isNewPromise, session, before }: Extract<SessionPlan, { outcome: 'changed' }>): string {
  const date =
    answers > 0 && session.closesAt > before.closesAt ? `; they are deleted on ${dayText(session)} as before` : '';
  if (answers > 0)
    return `${counted(answers, 'answer')} stored: ${answers === 1 ? 'it stays as it is' : 'they stay as they are'}${date}`;
  return isNewPromise
    ? 'nobody has answered; who has the form open already is asked to look through it again'
    : 'nobody has answered';
}

function dayText({ answersExpireAt, zone }: Session): string {
  return wallClockText(answersExpireAt, zone).slice(0, 10);
}

function leftBehindLines({ session, answers, refusals }: LeftBehind, width: number, { now }: Told): string[] {
  const below = (text: string) => `${' '.repeat(width)}  - ${text}`;
  return [
    `${session.code.padEnd(width)}  left behind  stored, and not in the file: ${stateText(session, now)}, ${counted(answers, 'answer')}`,
    below(whatBecomes(session, now)),
    ...refusedLines(refusals, session).map(below),
  ];
}

function whatBecomes(session: StoredSession, now: Instant): string {
  const { code, cancelledAt, sealedAt } = session;
  if (cancelledAt !== undefined)
    return `its answers are in no report, and are deleted on ${dayText(session)}; until then it stays listed`;
  if (sealedAt !== undefined || phase(session, now) === 'closed') return 'it stays in its programme, with its results';
  return `it stays in its programme; if it does not take place: debrief cancel ${code}; if it is over: debrief close ${code}`;
}

function stateText(session: Session & { sealedAt?: Instant }, now: Instant): string {
  if (session.sealedAt !== undefined) return 'sealed';
  const state = phase(session, now);
  return state === 'open' ? `open until ${wallClockText(session.closesAt, session.zone)} ${session.zone}` : state;
}
