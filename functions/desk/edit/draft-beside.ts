import { type DraftChange, draftChanges } from '../../../shared/authoring/plan-words/draft-changes.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { saysTheSame } from '../../../shared/authoring/says-the-same.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import { type PartName, partOfPlace } from '../../../shared/web/pages/desk/edit/part-of-place.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { readWritten } from '../programme/read-written.ts';
import { publishedSource } from '../programme/written-source.ts';
import { planOf } from '../publishing/publishable.ts';

/** A draft beside what is published: alone it changes nothing. */
interface DraftBeside {
  readonly isSame: boolean;
  /** The parts in which it says something else. */
  readonly parts: readonly PartName[];
  /** The same in words, where the draft can be read. */
  readonly changes: readonly DraftChange[];
  readonly plan?: Plan;
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
  const plan = await planIfRead(source, visit, deps);
  if (plan === undefined) return { isSame: false, parts, changes: [] };
  const changes = draftChanges(plan, { language: visit.language, at: 'desk', now: visit.now });
  return { isSame: false, parts, changes, plan };
}

/** The plan of a draft beside what is published, where it can be read as a file of this programme. */
async function planIfRead(source: ProgrammeSource, visit: ProgrammeVisit, deps: DeskDeps): Promise<Plan | undefined> {
  const read = readSource(source, deps.limits);
  return read.ok && read.file.programme === visit.programme.id ? planOf(read.file, visit, deps) : undefined;
}

/** The parts of a file of which two of its versions say different things. */
function changedParts(before: Written, after: Written): PartName[] {
  const keys = new Set([...Object.keys(before.content as object), ...Object.keys(after.content as object)]);
  const said = ({ content }: Written, key: string) => JSON.stringify((content as Record<string, unknown>)[key]);
  return [...keys].filter((key) => said(before, key) !== said(after, key)).map((key) => partOfPlace(key, after).part);
}
