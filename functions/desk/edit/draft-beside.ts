import { type DraftChange, draftChanges } from '../../../shared/authoring/plan-words/draft-changes.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { saysTheSame } from '../../../shared/authoring/says-the-same.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { type PartName, partOfPlace } from '../../../shared/web/pages/desk/edit/part-of-place.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { readWritten } from '../programme/read-written.ts';
import { publishedSource } from '../programme/written-source.ts';
import { planOf } from '../publishing/plan-of.ts';
import { countedAsTold } from './answered-sessions.ts';

/** A draft beside what is published: alone it changes nothing. */
export interface DraftBeside {
  readonly isSame: boolean;
  /** The parts in which it says something else. */
  readonly parts: readonly PartName[];
  /** The same in words, where the draft can be read. */
  readonly changes: readonly DraftChange[];
  /** What publishing it would come to by the answers that may be told of, and as soon as each form that has opened is answered. */
  readonly plan?: Plan;
  readonly foreseen?: Plan;
}

/** Compares a draft, if there is one, with what is published, if anything is. */
export async function draftBeside(
  source: ProgrammeSource,
  written: Written,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<DraftBeside> {
  const { stored, draft } = visit.programme;
  if (stored === undefined || draft === undefined) return { isSame: false, parts: [], changes: [] };
  const published = await publishedSource(visit.programme, deps);
  if (saysTheSame(published, source)) return { isSame: true, parts: [], changes: [] };
  const before = readWritten(published);
  const parts = before === undefined ? [] : changedParts(before, written);
  const file = fileIfRead(source, visit, deps);
  if (file === undefined) return { isSame: false, parts, changes: [] };
  const planned = (least: number) => planOf(file, visit, { ...deps, responses: toldCounts(least, visit, deps) });
  const [plan, foreseen] = await Promise.all([planned(0), planned(1)]);
  const changes = draftChanges(plan, { language: visit.language, at: 'desk', now: visit.now });
  return { isSame: false, parts, changes, plan, foreseen };
}

/** The plan of a draft that can be read, by the answers that may be told of. */
export async function planAsTold(
  source: ProgrammeSource,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<Plan | undefined> {
  const file = fileIfRead(source, visit, deps);
  return file && planOf(file, visit, { ...deps, responses: toldCounts(0, visit, deps) });
}

/** A draft, where it can be read as a file of this programme. */
function fileIfRead(source: ProgrammeSource, visit: ProgrammeVisit, deps: DeskDeps): ProgrammeFile | undefined {
  const read = readSource(source, deps.limits);
  return read.ok && read.file.programme === visit.programme.id ? read.file : undefined;
}

/**
 * Answers as a page may tell of them that anybody looks at at any time: in the steps of the counter, so that nobody sees whose was the
 * first, and as they were counted a moment ago (see `answeredSessions`).
 *
 * @param least how many a form that has opened is taken to have
 */
function toldCounts(
  least: number,
  { now }: ProgrammeVisit,
  { programmes, counted, responses }: DeskDeps,
): DeskDeps['responses'] {
  return {
    ...responses,
    async count(code) {
      const [session, answers] = await Promise.all([programmes.findSession(code), countedAsTold(code, counted)]);
      const hasOpened = session !== undefined && session.opensAt <= now;
      return Math.max(answers, hasOpened ? least : 0);
    },
  };
}

/** The parts of a file of which two of its versions say different things. */
function changedParts(before: Written, after: Written): PartName[] {
  const keys = new Set([...Object.keys(before.content as object), ...Object.keys(after.content as object)]);
  const said = ({ content }: Written, key: string) => JSON.stringify((content as Record<string, unknown>)[key]);
  return [...keys].filter((key) => said(before, key) !== said(after, key)).map((key) => partOfPlace(key, after).part);
}
