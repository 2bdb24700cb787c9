import { type ProgrammeRole, roleIn } from '../../../shared/desk/access.ts';
import type { Draft } from '../../../shared/desk/drafts.ts';
import { isGivenUp } from '../../../shared/desk/given-up.ts';
import type { ProgrammeGlance } from '../../../shared/desk/glances.ts';
import { isOrganiserOf } from '../../../shared/desk/is-organiser-of.ts';
import type { OrganiserHash } from '../../../shared/desk/organiser.ts';
import { isProgrammeId } from '../../../shared/programme/programme-id.ts';
import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/**
 * The programme of an id as somebody who is signed in has it. What is published says who belongs to it; before that, the draft, and
 * who began it.
 */
export async function programmeOf(
  id: string | undefined,
  address: string,
  deps: Pick<DeskDeps, 'programmes' | 'drafts'>,
): Promise<DeskProgramme | undefined> {
  if (!isProgrammeId(id)) return undefined;
  const { stored, draft, givenUp } = await storedOf(id, deps);
  const unpublished = stored === undefined && draft !== undefined ? await withHead(draft) : undefined;
  const role = roleOf(address, { id, stored, draft: unpublished });
  return role && { id, role, stored, ...(role === 'organiser' && { draft, givenUp }) };
}

/** It reads YAML, for which who looks at the list need not wait. */
async function withHead(draft: Draft) {
  const { headOf } = await import('../../../shared/desk/draft-head.ts');
  return { ...draft, ...headOf(draft.source) };
}

/** What there is of a programme, whoever asks: a draft that is given up is none (see `isGivenUp`). */
async function storedOf(
  id: string,
  { programmes, drafts }: Pick<DeskDeps, 'programmes' | 'drafts'>,
): Promise<Pick<DeskProgramme, 'stored' | 'draft' | 'givenUp'>> {
  const [stored, draft] = await Promise.all([programmes.findProgramme(id), drafts.find(id)]);
  return draft !== undefined && isGivenUp(draft, stored) ? { stored, givenUp: draft.number } : { stored, draft };
}

function roleOf(address: string, { stored, draft }: ProgrammeGlance): ProgrammeRole | undefined {
  if (stored !== undefined) return roleIn(stored, address);
  return draft !== undefined && isOrganiserOf(address, draft) ? 'organiser' : undefined;
}

/** A programme of somebody's own, as a list needs it. */
export type OwnGlance = ProgrammeGlance & { readonly role: ProgrammeRole };

/** The programmes that an address belongs to now. */
export async function programmesOf(
  organiser: OrganiserHash,
  address: string,
  { memberships, glances }: Pick<DeskDeps, 'memberships' | 'glances'>,
): Promise<OwnGlance[]> {
  return ownAmong(await glances.programmes(await memberships.of(organiser)), address);
}

function ownAmong(all: readonly ProgrammeGlance[], address: string): OwnGlance[] {
  return all.flatMap((programme) => {
    const role = roleOf(address, programme);
    if (role === undefined) return [];
    const { draft, ...published } = programme;
    return [{ ...published, role, ...(role === 'organiser' && { draft }) }];
  });
}

/** How many programmes are looked at together by who asks for one: mostly the first ones answer that. */
const mostTogether = 50;

/** Whether an address belongs to any programme now. */
export async function belongsSomewhere(
  organiser: OrganiserHash,
  address: string,
  { memberships, glances }: Pick<DeskDeps, 'memberships' | 'glances'>,
): Promise<boolean> {
  const ids = await memberships.of(organiser);
  for (let at = 0; at < ids.length; at += mostTogether) {
    const some = await glances.programmes(ids.slice(at, at + mostTogether));
    if (some.some((programme) => roleOf(address, programme) !== undefined)) return true;
  }
  return false;
}
