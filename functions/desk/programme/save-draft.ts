import { asciiAddress } from '../../../shared/access/mail-address.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { type Draft, firstNumber } from '../../../shared/desk/drafts.ts';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import { packedLimit, packedSource } from '../../../shared/store/dynamodb/desk/packed-source.ts';
import type { DeskProgramme, SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { recipientsOfDraft } from './draft-recipients.ts';

/** What became of a save. `lost`: somebody else has saved meanwhile, and nothing was written. */
export type Saved =
  | { readonly outcome: 'saved'; readonly draft: Draft }
  | { readonly outcome: 'lost' }
  | { readonly outcome: 'too-large'; readonly bytes: number };

/**
 * Puts a source in the place of the draft that a programme has, or begins one. First who it names gets the hint that it is theirs: a crash
 * between the two leaves a hint too much, and nobody without one.
 */
export async function saveDraft(
  { id, draft: before }: Pick<DeskProgramme, 'id' | 'draft'>,
  source: ProgrammeSource,
  { now, signIn: { address } }: Pick<SignedInVisit, 'now' | 'signIn'>,
  deps: Pick<DeskDeps, 'drafts' | 'memberships'>,
  basedOn = before?.basedOn,
): Promise<Saved> {
  const bytes = packedSource(source).byteLength;
  if (bytes > packedLimit) return { outcome: 'too-large', bytes };
  const draft: Draft = {
    programme: id,
    number: before === undefined ? firstNumber(now) : before.number + 1,
    source,
    at: now,
    by: address,
    createdBy: before?.createdBy ?? address,
    ...(basedOn !== undefined && { basedOn }),
  };
  await keepMemberships(draft, before, deps);
  const outcome = before === undefined ? await deps.drafts.create(draft) : await deps.drafts.save(draft, before.number);
  return outcome === 'created' || outcome === 'saved' ? { outcome: 'saved', draft } : { outcome: 'lost' };
}

async function keepMemberships(
  draft: Draft,
  before: Draft | undefined,
  { memberships }: Pick<DeskDeps, 'memberships'>,
): Promise<void> {
  const known = before === undefined ? [] : addressesOf(before);
  const named = addressesOf(draft).filter((address) => !known.includes(address));
  await Promise.all(named.map((address) => memberships.keep(organiserHash(address), draft.programme)));
}

/** Those whom a draft names, and who began it, as they sign in. */
function addressesOf(draft: Draft): string[] {
  const named = recipientsOfDraft(draft).flatMap(({ address }) => asciiAddress(address.trim())?.toLowerCase() ?? []);
  return [...new Set([draft.createdBy.toLowerCase(), ...named])];
}
