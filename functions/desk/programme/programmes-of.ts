import { roleAmong, roleIn } from '../../../shared/desk/access.ts';
import { isGivenUp } from '../../../shared/desk/given-up.ts';
import { isSameAddress, type OrganiserHash } from '../../../shared/desk/organiser.ts';
import { isProgrammeId } from '../../../shared/programme/programme-id.ts';
import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { recipientsOfDraft } from './draft-recipients.ts';

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
  if (stored !== undefined) {
    const role = roleIn(stored, address);
    return role && { id, role, stored, ...(role === 'organiser' && { draft, givenUp }) };
  }
  if (draft === undefined) return undefined;
  const role = isSameAddress(draft.createdBy, address) ? 'organiser' : roleAmong(address, recipientsOfDraft(draft));
  return role === 'organiser' ? { id, role, draft } : undefined;
}

/** What there is of a programme, whoever asks: a draft that is given up is none (see `isGivenUp`). */
export async function storedOf(
  id: string,
  { programmes, drafts }: Pick<DeskDeps, 'programmes' | 'drafts'>,
): Promise<Pick<DeskProgramme, 'stored' | 'draft' | 'givenUp'>> {
  const [stored, draft] = await Promise.all([programmes.findProgramme(id), drafts.find(id)]);
  return draft !== undefined && isGivenUp(draft, stored) ? { stored, givenUp: draft.number } : { stored, draft };
}

/** Whether an address belongs to any programme now. Mostly the first one answers that. */
export async function belongsSomewhere(
  organiser: OrganiserHash,
  address: string,
  deps: Pick<DeskDeps, 'memberships' | 'programmes' | 'drafts'>,
): Promise<boolean> {
  for (const id of await deps.memberships.of(organiser)) {
    if ((await programmeOf(id, address, deps)) !== undefined) return true;
  }
  return false;
}

/** The programmes that an address belongs to now. */
export async function programmesOf(
  organiser: OrganiserHash,
  address: string,
  deps: Pick<DeskDeps, 'memberships' | 'programmes' | 'drafts'>,
): Promise<DeskProgramme[]> {
  const ids = await deps.memberships.of(organiser);
  const all = await Promise.all(ids.map((id) => programmeOf(id, address, deps)));
  return all.filter((programme) => programme !== undefined);
}
