import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { putBack } from '../../../shared/authoring/put-back.ts';

/** How many keys of a place are left out at most, where putting back less does not help: more would undo what nobody asked for. */
const widest = 3;

/**
 * A draft without what is refused, as far as that can be put back.
 *
 * @param refusedIn the places of that in a source; undefined: it is no programme
 */
export async function withoutRefused(
  draft: ProgrammeSource,
  published: ProgrammeSource,
  refusedIn: (source: ProgrammeSource) => Promise<readonly string[] | undefined>,
): Promise<ProgrammeSource> {
  let made = draft;
  let places = (await refusedIn(draft)) ?? [];
  for (let wider = 0; wider <= widest && places.length > 0; wider += 1) {
    const next = putBack(made, published, places, wider);
    const left = await refusedIn(next);
    // What says no programme any more needs more of what it was.
    if (left !== undefined) [made, places] = [next, left];
  }
  return made;
}
