import type { Fault } from '../../../shared/programme/fault.ts';
import type { Change } from '../../../shared/programme/publishing/changes.ts';
import type { LeftBehind } from '../../../shared/programme/publishing/left-behind.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { Refusal, SessionPlan } from '../../../shared/programme/publishing/plan-session.ts';
import type { Session, StoredSession } from '../../../shared/programme/session.ts';
import { phase } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import { counted } from '../terminal/counted.ts';
import { changeText } from './change-text.ts';
import { followingText } from './following-text.ts';
import { readersText } from './readers-text.ts';

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
  const changes = changed.map((change) => changeText(change, zone));
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
        ...plan.refusals.map((refusal) => below(refusalText(refusal, plan.session))),
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

/** Why something is refused, and what to do. */
function refusalText(refusal: Refusal, session: Session): string {
  switch (refusal.reason) {
    case 'promised':
      return `${changeText(refusal.change, session.zone)}: refused, ${refusal.change.rule.why}. ${remedy(refusal.change, session)}`;
    case 'closed':
      return `${changeText(refusal.change)}: refused, it has closed, and its results are final. A new occasion needs a new code`;
    case 'added-up':
      return `${changeText(refusal.change)}: refused, this session stays as it is, and the programme adds its answers up with those of the others. Leave it as it was, or give what changes (a question, a scale, a speaker, a topic) another id`;
    case 'other-programme':
      return `its code belongs to programme ${refusal.programme}: give it a code of its own`;
    case 'outlives-answers':
      return `it would still be open when answers are deleted, on ${wallClockText(refusal.answersExpireAt, session.zone).slice(0, 10)}: let it close at least a day before, or ${newCode(session)}`;
  }
}

function remedy({ rule, kind }: Change, session: Session): string {
  const leave = kind === 'added' ? 'Take it out again' : 'Leave it as it was';
  const mend = rule.mending === undefined ? '' : ` (${mendable[rule.mending]})`;
  return `${leave}${mend}, or ${newCode(session)}`;
}

/** Another code is another session, and ends nothing. */
function newCode({ code }: Session): string {
  return `give the session a new code (${code} then stays open, until "debrief cancel ${code}" or its closing)`;
}

function dayText({ answersExpireAt, zone }: Session): string {
  return wallClockText(answersExpireAt, zone).slice(0, 10);
}

/** What can be mended, by how far mending goes. */
const mendable = {
  wording:
    'capitals, doubled blanks, marks at the end and, in one Latin word of seven letters or more, a letter within it that was too many, too few or in the wrong place can be mended',
  label: 'capitals, doubled blanks and marks at the end can be mended',
} as const;

function leftBehindLines({ session, answers, refusals }: LeftBehind, width: number, { now }: Told): string[] {
  const below = (text: string) => `${' '.repeat(width)}  - ${text}`;
  return [
    `${session.code.padEnd(width)}  left behind  stored, and not in the file: ${stateText(session, now)}, ${counted(answers, 'answer')}`,
    below(whatBecomes(session, now)),
    ...refusals.map((refusal) => below(refusalText(refusal, session))),
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
