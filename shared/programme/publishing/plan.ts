import { isBlind } from '../../access/access.ts';
import type { SessionCode } from '../../access/session-code.ts';
import type { BlindKeys } from '../../blind/blind-keys.ts';
import type { OneTimeCodes } from '../../response/one-time-codes.ts';
import type { Responses } from '../../response/responses.ts';
import type { Instant } from '../../time/instant.ts';
import type { Programme } from '../programme.ts';
import type { Programmes } from '../programmes.ts';
import { published } from '../published.ts';
import type { ProgrammeFile } from '../schema.ts';
import type { Session, StoredSession } from '../session.ts';
import { boundBy } from './bound-by.ts';
import { codelessAmong } from './codeless.ts';
import { followUpRefusal } from './follow-up-refusal.ts';
import { invitedRefusal, type LettersOut } from './invited-refusal.ts';
import { type LeftBehind, leftBehindBy } from './left-behind.ts';
import { type Following, planFollowing } from './plan-following.ts';
import { planSession, type SessionPlan } from './plan-session.ts';
import { type PlannedProgramme, plannedProgramme } from './planned-programme.ts';

/** What publishing a file would do: reckoned before anything is written, and all that is written. */
export interface Plan {
  readonly programme: PlannedProgramme;
  /** In the order of the file. */
  readonly sessions: readonly SessionPlan[];
  readonly leftBehind: readonly LeftBehind[];
  /** The sessions with results of answers given before, which new readers get too; empty where there are no new readers. */
  readonly readable: readonly SessionCode[];
  /** The earlier programme that the file names; undefined where it names none. */
  readonly following?: Following | undefined;
  /** The sessions with blind codes that have no key yet: none is published without one. */
  readonly keyless: readonly SessionCode[];
  /** The sessions still to run that are to take codes and have none yet: they are published all the same. */
  readonly codeless: readonly SessionCode[];
}

/** What planning reads. */
export interface PlanDeps {
  readonly programmes: Pick<Programmes, 'findProgramme' | 'findSession' | 'earlierPromises'>;
  readonly responses: Pick<Responses, 'count'>;
  /** Absent: the stage has no codes. */
  readonly blindKeys?: Pick<BlindKeys, 'find'>;
  /** Absent: the stage has none. */
  readonly codes?: Pick<OneTimeCodes, 'sets'>;
  /** Absent: nobody is invited to its sessions. */
  readonly letters?: LettersOut;
}

/** What publishing a file would do now. */
export async function planPublishing(file: ProgrammeFile, deps: PlanDeps, now: Instant): Promise<Plan> {
  const { programmes, responses, letters } = deps;
  const { programme, sessions } = published(file);
  const before = await programmes.findProgramme(programme.id);
  const planned: SessionPlan[] = [];
  const keyless: SessionCode[] = [];
  for (const written of sessions) {
    const stored = await programmes.findSession(written.code);
    const session = await withBlindKey(written, stored, deps);
    if (session === undefined) keyless.push(written.code);
    planned.push(
      await planSession(session ?? written, stored, {
        now,
        file,
        countAnswers: () => responses.count(written.code),
        promisesOf: (stored) => boundBy(stored, programmes),
        followUp: await followUpRefusal(written, stored, { sessions, programmes }),
        invited: await invitedRefusal(written, stored, { sessions, follows: file.follows, programmes, letters }, now),
      }),
    );
  }
  const leftBehind = await leftBehindBy(file, before, deps, now);
  const codes = [...programme.sessions, ...leftBehind.map(({ session }) => session.code)];
  const whole = plannedProgramme({ ...programme, sessions: codes }, before, programme.sessions, now);
  return {
    programme: { ...whole, changes: whole.changes.filter(({ place }) => !isToldBySession(place, planned)) },
    sessions: planned,
    leftBehind,
    readable: whole.newReaders.length === 0 ? [] : await readableOf(before, deps),
    following: await planFollowing(file, programmes),
    keyless,
    codeless: deps.codes === undefined ? [] : await codelessAmong(planned, deps.codes, { now, follows: file.follows }),
  };
}

/** A session with the key that its phones blind for: the one that it has, or that was made for it. Undefined: there is none. */
async function withBlindKey(
  session: Session,
  before: StoredSession | undefined,
  { blindKeys }: PlanDeps,
): Promise<Session | undefined> {
  if (!isBlind(session.access)) return session;
  // Of another programme's session nothing is taken over.
  const own = before?.programme.id === session.programme.id ? before.blindKey : undefined;
  const blindKey = own ?? (await blindKeys?.find(session.code))?.publicKey;
  return blindKey && { ...session, blindKey };
}

/** Whether anything in a plan is refused: then nothing of it is done. */
export function isRefused({ sessions, leftBehind, following, keyless }: Plan): boolean {
  return (
    keyless.length > 0 ||
    following?.standing === 'unknown' ||
    sessions.some(({ outcome }) => outcome === 'refused') ||
    leftBehind.some(({ refusals }) => refusals.length > 0)
  );
}

/** Whether there is nothing to write. */
export function changesNothing({ programme, sessions }: Plan): boolean {
  return programme.next === programme.before && sessions.every(({ outcome }) => outcome === 'kept');
}

/** Whether it concerns answers that are stored: what they stand under is changed, or who reads their results. */
export function concernsAnswers({ programme, sessions, readable }: Plan): boolean {
  const { before, next } = programme;
  // Its readers get to know results of the programme that it follows.
  const isNewlyFollowing = next.follows !== undefined && next.follows !== before?.follows;
  return (
    isNewlyFollowing || readable.length > 0 || sessions.some((each) => each.outcome === 'changed' && each.answers > 0)
  );
}

/** Whether there is nothing but new sessions, or all of it is new. */
export function onlyAdds({ programme, sessions, leftBehind }: Plan): boolean {
  const isQuiet = programme.changes.length === 0 && leftBehind.length === 0;
  return isQuiet && sessions.every(({ outcome }) => outcome === 'added' || outcome === 'kept');
}

/** What a programme's item has in common with its sessions is said once. */
function isToldBySession(place: string, sessions: readonly SessionPlan[]): boolean {
  return sessions.some(
    (each) =>
      (each.outcome === 'changed' || each.outcome === 'refused') &&
      each.changes.some((change) => change.place === place),
  );
}

async function readableOf(before: Programme | undefined, { programmes, responses }: PlanDeps): Promise<SessionCode[]> {
  const readable: SessionCode[] = [];
  for (const code of before?.sessions ?? []) {
    const session = await programmes.findSession(code);
    if (session === undefined || session.cancelledAt !== undefined) continue;
    if (session.sealedAt !== undefined || (await responses.count(code)) > 0) readable.push(code);
  }
  return readable;
}
