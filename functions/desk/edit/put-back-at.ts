import { placeInFile } from '../../../shared/authoring/place-in-file.ts';
import { keyOf } from '../../../shared/authoring/plan-words/refusal-cards.ts';
import { refusedChanges } from '../../../shared/authoring/plan-words/refused-changes.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { publishedSource } from '../programme/written-source.ts';
import { withoutRefused } from '../publishing/without-refused.ts';
import { planAsTold } from './draft-beside.ts';

/** A draft in which a place says again what is published, if publishing refuses what it says: the button beside `refusedFaults`. */
export async function putBackAt(
  place: string,
  draft: ProgrammeSource,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<ProgrammeSource> {
  if (visit.programme.stored === undefined) return draft;
  const refusedIn = async (source: ProgrammeSource) => {
    const plan = await planAsTold(source, visit, deps);
    return plan && refusedChanges(plan);
  };
  const content = contentOf(draft);
  const asked = ((await refusedIn(draft)) ?? []).filter(({ places }) =>
    places.some((each) => placeInFile(each, content) === place),
  );
  const keys = new Set(asked.map(keyOf));
  return withoutRefused(draft, await publishedSource(visit.programme, deps), async (source) =>
    (await refusedIn(source))?.filter((change) => keys.has(keyOf(change))).flatMap(({ places }) => places),
  );
}
