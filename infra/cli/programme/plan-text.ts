import type { Change } from '../../../shared/programme/changes.ts';
import type { Fault } from '../../../shared/programme/fault.ts';
import type { LeftBehind, Plan } from '../../../shared/programme/plan.ts';
import type { Refusal, SessionPlan } from '../../../shared/programme/plan-session.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { phase } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import { counted } from '../terminal/counted.ts';

/** Where the plan is told: the base of the forms' addresses, and the time. */
interface Told {
  readonly formUrl: string;
  readonly now: Instant;
}

/** A plan in words, a line for each session and, below it, each change or why it is refused. */
export function planText({ programme, sessions, leftBehind }: Plan, told: Told): string {
  const width = Math.max(...sessions.map(({ session }) => session.code.length), 0);
  return [
    ...(programme.before === undefined ? [`programme ${programme.next.id} is new`] : []),
    ...programme.changes.map((change) => `programme ${programme.next.id}: ${changeText(change)}`),
    ...sessions.flatMap((each) => sessionLines(each, width, told)),
    ...leftBehind.flatMap((each) => leftBehindLines(each, width, told)),
    ...withoutSingleAnswers({ programme, sessions, leftBehind }),
  ].join('\n');
}

/** What of a programme would be too large, with the sessions that are stored, and what to do. */
export function tooLargeText(faults: readonly Fault[]): string {
  const each = faults.map(({ problem, remedy }) => `${problem}; ${remedy}`);
  return `nothing was written: with the sessions that are stored, ${each.join('. ')}`;
}

function sessionLines(plan: SessionPlan, width: number, { formUrl }: Told): string[] {
  const { code } = plan.session;
  const line = (what: string) => `${code.padEnd(width)}  ${what}`;
  const below = (text: string) => `${' '.repeat(width)}  - ${text}`;
  const form = `${formUrl}/f/${code}`;
  switch (plan.outcome) {
    case 'added':
      return [line(`added    ${form}`)];
    case 'kept':
      return [line(`kept     ${standings[plan.standing](form)}`)];
    case 'changed':
      return [line(`changed  ${form}`), ...plan.changes.map(changeText).map(below), below(consequence(plan))];
    case 'refused':
      return [line(`refused  ${counted(plan.answers, 'answer')} stored`), ...plan.refusals.map(refusalText).map(below)];
  }
}

/** Why a session stays as it is. */
const standings = {
  same: (form: string) => form,
  closed: () => 'it has closed: what the file says otherwise is for the sessions that are still to come',
  cancelled: () => 'it was cancelled, and stays so',
} as const;

/** One difference, as it stands in the file. */
function changeText({ place, kind, before, after }: Change): string {
  switch (kind) {
    case 'added':
      return `${place} is added`;
    case 'removed':
      return `${place} is taken out`;
    case 'moved':
      return `${place}: another order, ${shown(before)} -> ${shown(after)}`;
    case 'changed':
      return `${place}: ${shown(before)} -> ${shown(after)}`;
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}

function consequence({ answers, isNewPromise, session, before }: Extract<SessionPlan, { outcome: 'changed' }>): string {
  const date =
    answers > 0 && session.closesAt > before.closesAt
      ? `; they are deleted on ${wallClockText(session.answersExpireAt, session.zone).slice(0, 10)}, as was promised`
      : '';
  if (answers > 0)
    return `${counted(answers, 'answer')} stored: ${answers === 1 ? 'it stays as it is' : 'they stay as they are'}${date}`;
  return isNewPromise
    ? 'nobody has answered; who has the form open already is asked to look through it again'
    : 'nobody has answered';
}

/** Why something is refused, and what to do. */
function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'promised':
      return `${changeText(refusal.change)}: refused, ${refusal.change.rule.why}. ${remedy(refusal.change)}`;
    case 'closed':
      return `${changeText(refusal.change)}: refused, it has closed, and its results are final. A new occasion needs a new code`;
    case 'added-up':
      return `${changeText(refusal.change)}: refused, this session stays as it is, and the programme adds its answers up with those of the others. Leave it as it was, or give what changes (a question, a scale, a speaker, a topic) another id`;
    case 'other-programme':
      return `its code belongs to programme ${refusal.programme}: give it a code of its own`;
    case 'outlives-answers':
      return `it would still be open when answers are deleted, by the promise on ${refusal.answersExpireAt.slice(0, 10)}: let it close at least a day before, or give a new code`;
  }
}

function remedy({ rule, kind }: Change): string {
  const leave = kind === 'added' ? 'Take it out again' : 'Leave it as it was';
  const mend = rule.mending === undefined ? '' : ` (${mendable[rule.mending]})`;
  return `${leave}${mend}, or give the session a new code`;
}

/** What can be mended, by how far mending goes. */
const mendable = {
  wording:
    'capitals, doubled blanks, marks at the end and, in one longer Latin word, a letter too many, too few or in the wrong place can be mended',
  label: 'capitals, doubled blanks and marks at the end can be mended',
} as const;

function leftBehindLines({ session, answers, refusals }: LeftBehind, width: number, { now }: Told): string[] {
  const below = (text: string) => `${' '.repeat(width)}  - ${text}`;
  return [
    `${session.code.padEnd(width)}  left behind  stored, and not in the file: ${stateText(session, now)}, ${counted(answers, 'answer')}`,
    ...(session.sealedAt === undefined && phase(session, now) !== 'closed'
      ? [
          below(
            `it stays in its programme; if it does not take place: debrief cancel ${session.code}; if it is over: debrief close ${session.code}`,
          ),
        ]
      : [below('it stays in its programme, with its results')]),
    ...refusals.map(refusalText).map(below),
  ];
}

function stateText(session: Session & { sealedAt?: Instant }, now: Instant): string {
  if (session.sealedAt !== undefined) return 'sealed';
  const state = phase(session, now);
  return state === 'open' ? `open until ${wallClockText(session.closesAt, session.zone)} ${session.zone}` : state;
}

/** Where a recipient is to get single answers, and a session has promised otherwise: that promise holds. */
function withoutSingleAnswers({ programme, sessions, leftBehind }: Plan): string[] {
  const readers = programme.next.recipients.filter((each) => each.kind === 'organiser' && each.singleAnswers);
  const all: readonly Session[] = [...sessions, ...leftBehind].map(({ session }) => session);
  const promised = all.filter(({ singleAnswers }) => singleAnswers !== 'entitled').map(({ code }) => code);
  if (readers.length === 0 || promised.length === 0) return [];
  return [
    `Single answers of ${promised.join(', ')} are attached for nobody, ${readers.map(({ id }) => id).join(', ')} included: participants were promised so`,
  ];
}
