import type { SessionCode } from '../access/session-code.ts';
import type { Responses } from '../response/responses.ts';
import type { Instant } from '../time/instant.ts';
import { changedMeaning, isAddedUp } from './added-up.ts';
import { isSame } from './canonical.ts';
import { type Change, changesBetween } from './changes.ts';
import { addedUp, planSession, type Refusal, type SessionPlan } from './plan-session.ts';
import type { Programme } from './programme.ts';
import type { Programmes } from './programmes.ts';
import { published } from './published.ts';
import type { ProgrammeFile } from './schema.ts';
import type { Session, StoredSession } from './session.ts';
import { writtenProgramme } from './written.ts';

/** A session that is stored and no longer in the file. It stays in its programme until it is cancelled. */
export interface LeftBehind {
  readonly session: StoredSession;
  readonly answers: number;
  /** What the file must not change while this one is in the programme, too. */
  readonly refusals: readonly Refusal[];
}

/** What publishing a file would do: reckoned before anything is written, and all that is written. */
export interface Plan {
  readonly programme: {
    readonly before: Programme | undefined;
    readonly next: Programme;
    readonly changes: readonly Change[];
  };
  /** In the order of the file. */
  readonly sessions: readonly SessionPlan[];
  readonly leftBehind: readonly LeftBehind[];
}

/** What planning reads. */
export interface PlanDeps {
  readonly programmes: Pick<Programmes, 'findProgramme' | 'findSession'>;
  readonly responses: Pick<Responses, 'count'>;
}

/** What publishing a file would do now. */
export async function planPublishing(file: ProgrammeFile, deps: PlanDeps, now: Instant): Promise<Plan> {
  const { programme, sessions } = published(file);
  const before = await deps.programmes.findProgramme(programme.id);
  const planned: SessionPlan[] = [];
  for (const session of sessions) {
    const stored = await deps.programmes.findSession(session.code);
    planned.push(
      await planSession(session, stored, {
        now,
        inFile: sessions,
        countAnswers: () => deps.responses.count(session.code),
      }),
    );
  }
  const leftBehind = await leftBehindBy(sessions, before, deps, now);
  const codes = [...programme.sessions, ...leftBehind.map(({ session }) => session.code)];
  return {
    programme: plannedProgramme(
      { ...programme, sessions: codes },
      before,
      file.speakers.map(({ id }) => id),
    ),
    sessions: planned,
    leftBehind,
  };
}

/** Whether anything in a plan is refused: then nothing of it is done. */
export function isRefused({ sessions, leftBehind }: Plan): boolean {
  return (
    sessions.some(({ outcome }) => outcome === 'refused') || leftBehind.some(({ refusals }) => refusals.length > 0)
  );
}

/** Whether there is nothing to write. */
export function changesNothing({ programme, sessions }: Plan): boolean {
  return programme.next === programme.before && sessions.every(({ outcome }) => outcome === 'kept');
}

/** Whether there is nothing but new sessions, or all of it is new. */
export function onlyAdds({ programme, sessions, leftBehind }: Plan): boolean {
  const isQuiet = programme.changes.length === 0 && leftBehind.length === 0;
  return isQuiet && sessions.every(({ outcome }) => outcome === 'added' || outcome === 'kept');
}

function plannedProgramme(
  programme: Programme,
  before: Programme | undefined,
  speakers: readonly string[],
): Plan['programme'] {
  if (before === undefined) return { before, next: { ...programme, revision: 1 }, changes: [] };
  const { revision = 0, ...stored } = before;
  if (isSame(stored, programme)) return { before, next: before, changes: [] };
  const known = before.recipients.flatMap((each) => (each.kind === 'speaker' ? [each.speaker] : []));
  const all = [...new Set([...known, ...speakers])];
  return {
    before,
    next: { ...programme, revision: revision + 1 },
    changes: changesBetween(writtenProgramme(before, all), writtenProgramme(programme, all)),
  };
}

async function leftBehindBy(
  inFile: readonly Session[],
  before: Programme | undefined,
  { programmes, responses }: PlanDeps,
  now: Instant,
): Promise<LeftBehind[]> {
  const codes: readonly SessionCode[] = (before?.sessions ?? []).filter((code) =>
    inFile.every((session) => session.code !== code),
  );
  const found = await Promise.all(codes.map((code) => programmes.findSession(code)));
  // One that was cancelled and is taken out of the file leaves its programme with that.
  const left = found.flatMap((session) =>
    session === undefined || session.cancelledAt !== undefined ? [] : [session],
  );
  return Promise.all(
    left.map(async (session) => {
      const answers = await responses.count(session.code);
      const meaning = isAddedUp(session, answers, now) ? changedMeaning(session, inFile) : [];
      return { session, answers, refusals: addedUp(meaning) };
    }),
  );
}
