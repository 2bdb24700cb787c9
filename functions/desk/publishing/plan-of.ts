import { lettersOut } from '../../../shared/invitation/letters-out.ts';
import { type Plan, planPublishing } from '../../../shared/programme/publishing/plan.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmesKnownTo } from './programmes-known-to.ts';

/** What publishing a file would do, for who visits. */
export function planOf(file: ProgrammeFile, visit: ProgrammeVisit, deps: DeskDeps): Promise<Plan> {
  const { responses, blindKeys } = deps;
  const programmes = programmesKnownTo(visit, deps.programmes);
  const codes = deps.limits.hasCodes === true ? { codes: deps.codes } : {};
  const known = { responses, blindKeys, programmes, letters: lettersOut(deps), ...codes };
  return planPublishing(file, known, visit.now);
}
