import type { SessionCode } from '../access/session-code.ts';
import type { Responses } from '../response/responses.ts';
import type { Instant } from '../time/instant.ts';
import { isSame } from './canonical.ts';
import { type Change, changesBetween } from './changes.ts';
import { planSession, type SessionPlan } from './plan-session.ts';
import type { Programme } from './programme.ts';
import type { Programmes } from './programmes.ts';
import { published } from './published.ts';
import type { ProgrammeFile } from './schema.ts';
import type { StoredSession } from './session.ts';
import { writtenProgramme } from './written.ts';

/** A session that is stored and no longer in the file. It stays in its programme until it is cancelled. */
export interface LeftBehind {
  readonly session: StoredSession;
  readonly answers: number;
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
    planned.push(await planSession(session, stored, { now, countAnswers: () => deps.responses.count(session.code) }));
  }
  const leftBehind = await leftBehindBy(programme, before, deps);
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
export function isRefused({ sessions }: Plan): boolean {
  return sessions.some(({ outcome }) => outcome === 'refused');
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
  { sessions }: Programme,
  before: Programme | undefined,
  { programmes, responses }: PlanDeps,
): Promise<LeftBehind[]> {
  const codes: readonly SessionCode[] = (before?.sessions ?? []).filter((code) => !sessions.includes(code));
  const found = await Promise.all(codes.map((code) => programmes.findSession(code)));
  // One that was cancelled and is taken out of the file leaves its programme with that.
  const left = found.filter((session) => session !== undefined && session.cancelledAt === undefined);
  return Promise.all(
    left.flatMap((session) =>
      session === undefined ? [] : [responses.count(session.code).then((answers) => ({ session, answers }))],
    ),
  );
}
