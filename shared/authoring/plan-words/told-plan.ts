import type { SessionCode } from '../../access/session-code.ts';
import type { Change } from '../../programme/publishing/changes.ts';
import type { LeftBehind } from '../../programme/publishing/left-behind.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { SessionPlan } from '../../programme/publishing/plan-session.ts';
import { phase, type StoredSession } from '../../programme/session.ts';
import { changeInWords } from './change-in-words.ts';
import { followingInWords } from './following-in-words.ts';
import { readersInWords } from './readers-in-words.ts';
import { refusalsInWords, type ToldRefusals } from './refusals-in-words.ts';
import { refusedChanges } from './refused-changes.ts';
import { type Listener, type Telling, tellingOf } from './telling.ts';
import { toldOnce } from './told-once.ts';

/** One thing that a plan says: of the programme, or of one of its sessions. */
export type PlanLine =
  | {
      /** `new`: the programme is; `programme`: something of it changes; `readers`: what it means for those who read results. */
      readonly kind: 'new' | 'programme' | 'following' | 'readers';
      readonly text: string;
      readonly isRefused: boolean;
      /** The questions that it is about, by their words. */
      readonly questions?: readonly string[];
    }
  | SessionLine;

/** What becomes of a session. */
interface SessionLine {
  readonly kind: 'added' | 'kept' | 'changed' | 'refused' | 'left-behind';
  readonly session: SessionCode;
  /** The kind in one word. */
  readonly outcome: string;
  /** Why it is so, or what it means; absent: it is plain. */
  readonly text?: string;
  readonly isRefused: boolean;
  /** What stands below it. */
  readonly details: readonly PlanDetail[];
}

/** `consequence`: what comes of it; `allowed`: a change that is not the reason why a session is refused. */
export type PlanDetail = { readonly kind: 'change' | 'consequence' | 'allowed'; readonly text: string } | ToldRefusals;

/** What publishing would do, in words: first the programme, then its sessions in their order, then those who read results. */
export function toldPlan(plan: Plan, listener: Listener): PlanLine[] {
  const telling = tellingOf(plan, listener);
  const { texts } = telling;
  const { programme, sessions, leftBehind, following } = plan;
  // The desk has cards for what is refused; below them it says what is done without it.
  const refused = new Set(telling.at === 'command' ? [] : refusedChanges(plan).flatMap(({ places }) => places));
  const isDone = ({ place }: Change) => !refused.has(place);
  const { id } = programme.next;
  const line = (kind: 'new' | 'programme' | 'following' | 'readers', text: string, isRefused = false): PlanLine => ({
    kind,
    text,
    isRefused,
  });
  // The page of the desk names the programme.
  const ofProgramme = (change: string) =>
    telling.at === 'desk' ? change : texts.ofProgramme({ programme: id, change });
  return [
    // There, what is new is plain.
    ...(programme.before === undefined && telling.at !== 'desk' ? [line('new', texts.isNew({ programme: id }))] : []),
    ...programme.changes.filter(isDone).map((each) => line('programme', ofProgramme(changeInWords(each, telling)))),
    ...(following === undefined
      ? []
      : [
          {
            ...line('following', followingInWords(following, id, telling), following.standing === 'unknown'),
            ...(telling.at === 'desk' &&
              following.standing !== 'unknown' && {
                questions: following.questions.map((each) => telling.called('question', each)),
              }),
          },
        ]),
    ...sessions.flatMap((each) => {
      if (each.outcome !== 'changed' || refused.size === 0) return [sessionLine(each, telling)];
      const changes = each.changes.filter(isDone);
      return changes.length === 0 ? [] : [sessionLine({ ...each, changes }, telling)];
    }),
    ...leftBehind.map((each) => leftBehindLine(each, telling)),
    ...readersInWords(plan, telling).map((text) => line('readers', text)),
  ];
}

function sessionLine(plan: SessionPlan, telling: Telling): SessionLine {
  const { texts } = telling;
  const { outcome, session } = plan;
  const line = {
    kind: outcome,
    session: session.code,
    outcome: texts.outcomes[outcome],
    isRefused: false,
    details: [],
  };
  switch (outcome) {
    case 'added':
      return line;
    case 'kept':
      return plan.standing === 'same' ? line : { ...line, text: standing(plan.standing, telling) };
    case 'changed':
      return {
        ...line,
        details: [
          ...changesOf(plan, telling).map((text) => ({ kind: 'change', text }) as const),
          { kind: 'consequence', text: consequence(plan, telling) },
        ],
      };
    case 'refused':
      return {
        ...line,
        isRefused: true,
        text: telling.answers.stored(plan.answers),
        details: [
          ...refusalsInWords(plan.refusals, session, telling),
          ...changesOf(plan, telling).map(
            (change) =>
              ({ kind: 'allowed', text: telling.at === 'desk' ? change : texts.changes.allowed({ change }) }) as const,
          ),
        ],
      };
  }
}

function standing(why: 'closed' | 'cancelled', { at, texts }: Telling): string {
  return at === 'desk' && why === 'closed' ? texts.closedHere : texts.standings[why];
}

function changesOf(
  { changes, session: { questionnaire, zone } }: Extract<SessionPlan, { changes: unknown }>,
  telling: Telling,
): string[] {
  return toldOnce(changes, questionnaire).map(({ change, alsoOf }) => changeInWords(change, telling, { zone, alsoOf }));
}

function consequence(
  { answers, isNewPromise, session, before }: Extract<SessionPlan, { outcome: 'changed' }>,
  { texts: { consequences }, answers: told, day }: Telling,
): string {
  if (answers === 0) return isNewPromise ? consequences.askedAgain : consequences.unanswered;
  return session.closesAt > before.closesAt
    ? told.stayUntil(answers, day(session.answersExpireAt, session.zone))
    : told.stay(answers);
}

function leftBehindLine({ session, answers, refusals }: LeftBehind, telling: Telling): SessionLine {
  const { texts } = telling;
  return {
    kind: 'left-behind',
    session: session.code,
    outcome: texts.outcomes.leftBehind,
    text: texts.leftBehind.stored({ state: state(session, telling), answers: telling.answers.count(answers) }),
    isRefused: refusals.length > 0,
    details: [
      { kind: 'consequence', text: whatBecomes(session, telling) },
      ...refusalsInWords(refusals, session, telling),
    ],
  };
}

function whatBecomes(session: StoredSession, { texts: { leftBehind }, at, now, day }: Telling): string {
  const { code, cancelledAt, sealedAt, answersExpireAt, zone } = session;
  if (cancelledAt !== undefined) return leftBehind.cancelled({ day: day(answersExpireAt, zone) });
  if (sealedAt !== undefined || phase(session, now) === 'closed') return leftBehind.over;
  return at === 'command'
    ? leftBehind.running({ cancel: `debrief cancel ${code}`, close: `debrief close ${code}` })
    : leftBehind.running({ cancel: leftBehind.cancel, close: leftBehind.close });
}

function state(session: StoredSession, { texts, now, clock, zone }: Telling): string {
  const { states } = texts.leftBehind;
  if (session.sealedAt !== undefined) return states.sealed;
  const state = phase(session, now);
  return state === 'open'
    ? states.open({ closes: clock(session.closesAt, session.zone), zone: zone(session.zone) })
    : states[state];
}
