import { roleIn } from '../../../shared/desk/access.ts';
import type { PlanDeps } from '../../../shared/programme/publishing/plan.ts';
import type { ProgrammeVisit } from '../context.ts';

/**
 * The published programmes as who visits may name them in a file: the one it is of, and those of which they are an organiser. Who reads a
 * report gets to know results of the programme that it follows, so another's must not be followed, and a plan must not tell that it is
 * there. One that the programme follows already, since a command has published it so, goes on to be followed.
 */
export function programmesKnownTo(
  { programme: { id, stored }, signIn }: ProgrammeVisit,
  programmes: PlanDeps['programmes'],
): PlanDeps['programmes'] {
  return {
    findSession: (code) => programmes.findSession(code),
    earlierPromises: (code) => programmes.earlierPromises(code),
    async findProgramme(named) {
      const found = await programmes.findProgramme(named);
      if (found === undefined || named === id || named === stored?.follows) return found;
      return roleIn(found, signIn.address) === 'organiser' ? found : undefined;
    },
  };
}
