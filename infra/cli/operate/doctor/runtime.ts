import { after, day, type Instant } from '../../../../shared/time/instant.ts';
import { type Check, fail, ok, warn } from './check.ts';

/** Time enough to try the next version of Debrief, and to deploy it between two trainings. */
const noticeDays = 180;

/** Whether AWS goes on patching what the functions run on. */
export function runtimeCheck(
  { name, patchedUntil }: { readonly name: string; readonly patchedUntil: string },
  now: Instant,
): Check {
  const found = `${name}, patched by AWS until ${patchedUntil}`;
  const end = after(`${patchedUntil}T00:00:00.000Z` as Instant, day);
  const remedy =
    'Deploy a version of Debrief that runs on a newer runtime; from two months after that day on, nothing on this one can be deployed.';
  if (now >= end) return fail('runtime', found, remedy);
  return after(now, noticeDays * day) >= end ? warn('runtime', found, remedy) : ok('runtime', found);
}
