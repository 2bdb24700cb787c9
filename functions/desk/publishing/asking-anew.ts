import { applied } from '../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../shared/authoring/edit/edited.ts';
import { keyOf } from '../../../shared/authoring/plan-words/refusal-cards.ts';
import { type RefusedChange, refusedChanges } from '../../../shared/authoring/plan-words/refused-changes.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { askedAnew, withDependants } from '../../../shared/authoring/questionnaire/asked-anew.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { lettersOut } from '../../../shared/invitation/letters-out.ts';
import { type Plan, planPublishing } from '../../../shared/programme/publishing/plan.ts';
import { phase } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmesKnownTo } from './programmes-known-to.ts';

/** How a refused change of a question can be had all the same: as a new question, which those ask that are still to come. */
export interface AskingAnew {
  readonly source: ProgrammeSource;
  /** The other questions that become new ones with it, by their ids. */
  readonly with: readonly string[];
  /** From when on: once the sessions are over that hold to what they ask; absent: now. */
  readonly from?: Instant;
}

/**
 * Tries whether publishing would take a refused change as a new question, now or once the sessions that refuse it are over; undefined:
 * neither. Sessions that are over keep what they asked, and others are refused nothing that was not refused before.
 */
export async function askingAnew(
  refused: RefusedChange,
  source: ProgrammeSource,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<AskingAnew | undefined> {
  const content = contentOf(source);
  const ids = questionsOf(refused);
  if (content === undefined || ids.length === 0) return undefined;
  const edits = askedAnew(ids, content);
  if (edits.reduce<unknown>(applied, content) === content) return undefined;
  const made = edited(source, edits);
  const [before, after] = [readSource(source, deps.limits), readSource(made, deps.limits)];
  if (!before.ok || !after.ok) return undefined;
  const counts = countedOnce(deps);
  const { blindKeys } = deps;
  const letters = lettersOut(deps);
  const programmes = programmesKnownTo(visit, deps.programmes);
  const planAt = (file: typeof after.file, now: Instant) =>
    planPublishing(file, { responses: counts, programmes, blindKeys, letters }, now);
  const isTakenAt = async (now: Instant) => {
    const plan = await planAt(after.file, now);
    const known = refusedChanges(await planAt(before.file, now)).map(keyOf);
    const left = refusedChanges(plan);
    return isStillToCome(plan, now) && left.every((each) => known.includes(keyOf(each)) && !isOf(each, ids));
  };
  const others = withDependants(ids, content).filter((id) => !ids.includes(id));
  if (await isTakenAt(visit.now)) return { source: made, with: others };
  const last = refused.sessions
    .map(({ closesAt }) => closesAt)
    .sort()
    .at(-1);
  if (last === undefined || last <= visit.now || !(await isTakenAt(last))) return undefined;
  return { source: made, with: others, from: last };
}

/** The questions that a change is of. */
function questionsOf({ places }: Pick<RefusedChange, 'places'>): readonly string[] {
  const ids = places.map((place) => /^questionnaire\.pages\.[^.]+\.questions\.([^.]+)\../.exec(place)?.[1]);
  return ids.some((id) => id === undefined) ? [] : ids.flatMap((id) => id ?? []);
}

function isOf(refused: RefusedChange, ids: readonly string[]): boolean {
  return questionsOf(refused).some((id) => ids.includes(id));
}

/** Whether some session is yet to ask what the draft asks. */
function isStillToCome({ sessions }: Plan, now: Instant): boolean {
  return sessions.some(
    ({ outcome, session }) =>
      (outcome === 'added' || outcome === 'changed') && ['upcoming', 'open'].includes(phase(session, now)),
  );
}

/** Several plans are made of the same answers. */
function countedOnce({ responses }: DeskDeps): Pick<DeskDeps['responses'], 'count'> {
  const counts = new Map<string, Promise<number>>();
  return {
    count(session) {
      const count = counts.get(session) ?? responses.count(session);
      counts.set(session, count);
      return count;
    },
  };
}
