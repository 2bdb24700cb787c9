import { asciiAddress } from '../../../shared/access/mail-address.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { recipientsIn } from '../../../shared/desk/draft-head.ts';
import {
  type Addition,
  type Draft,
  firstNumber,
  type Removal,
  type Replacement,
  type SavedFrom,
  type TooLarge,
} from '../../../shared/desk/drafts.ts';
import { withMoved } from '../../../shared/desk/moved-pages.ts';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import type { DeskProgramme, SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { endWaiting } from './end-waiting.ts';
import type { Basis } from './written-source.ts';

/** What became of a save. `lost`: somebody else has saved meanwhile, and nothing was written. */
export type Saved =
  | { readonly outcome: 'saved'; readonly draft: Draft }
  | { readonly outcome: 'lost' }
  | ({ readonly outcome: 'too-large' } & TooLarge);

/** What a draft said before another one was put in its place. */
export function replaced({ source, closings }: Pick<Replacement, 'source' | 'closings'>): UndoBefore {
  return { what: 'replaced', source, closings };
}

type UndoBefore = Omit<Removal, 'number'> | Omit<Addition, 'number'> | Omit<Replacement, 'number'>;

/** What is saved. */
interface Change extends Basis {
  readonly source: ProgrammeSource;
  /** How it is undone, where much goes or comes by one click: that has to be taken back as easily. */
  readonly undo?: UndoBefore | undefined;
  /** The pages that say what an earlier programme said, of a draft that begins so. */
  readonly unseen?: readonly string[] | undefined;
  /** The page that was saved. */
  readonly seen?: string | undefined;
  /** The address of that page, where it is another now. */
  readonly movedTo?: string | undefined;
  /** The form that says it, told which number the draft has. */
  readonly from?: ((number: number) => SavedFrom) | undefined;
}

/**
 * Puts a source in the place of the draft that a programme has, or begins one. First who it names gets the hint that it is theirs: a crash
 * between the two leaves a hint too much, and nobody without one.
 */
export async function saveDraft(
  { id, draft: before, givenUp }: Pick<DeskProgramme, 'id' | 'draft' | 'givenUp'>,
  { source, basedOn, closings, ...change }: Change,
  { now, signIn: { address } }: Pick<SignedInVisit, 'now' | 'signIn'>,
  deps: Pick<DeskDeps, 'drafts' | 'memberships' | 'programmes'>,
): Promise<Saved> {
  const inPlaceOf = before?.number ?? givenUp;
  const number = before === undefined ? Math.max(firstNumber(now), (givenUp ?? 0) + 1) : before.number + 1;
  const undo = change.undo === undefined ? before?.undo : { ...change.undo, number };
  const unseen = (change.unseen ?? before?.unseen ?? []).filter((page) => page !== change.seen);
  const draft: Draft = {
    programme: id,
    number,
    source,
    at: now,
    by: address,
    createdBy: before?.createdBy ?? address,
    ...(basedOn !== undefined && { basedOn }),
    ...(closings !== undefined && { closings }),
    ...(undo !== undefined && { undo }),
    ...(unseen.length > 0 && { unseen }),
    ...movedPages(change, before),
    ...(change.from !== undefined && { from: change.from(number) }),
  };
  await keepMemberships(draft, before, deps);
  const outcome = inPlaceOf === undefined ? await deps.drafts.create(draft) : await deps.drafts.save(draft, inPlaceOf);
  if (typeof outcome === 'object') return { outcome: 'too-large', ...outcome };
  if (outcome !== 'created' && outcome !== 'saved') return { outcome: 'lost' };
  await endWaiting(before, deps);
  return { outcome: 'saved', draft };
}

function movedPages(
  { seen, movedTo }: Pick<Change, 'seen' | 'movedTo'>,
  before: Draft | undefined,
): Pick<Draft, 'moved'> {
  const moved = before?.moved;
  if (seen !== undefined && movedTo !== undefined) return { moved: withMoved(moved ?? {}, seen, movedTo) };
  return moved === undefined ? {} : { moved };
}

async function keepMemberships(
  draft: Draft,
  before: Draft | undefined,
  { memberships }: Pick<DeskDeps, 'memberships'>,
): Promise<void> {
  const known = before === undefined ? [] : addressesOf(before);
  const named = addressesOf(draft).filter((address) => !known.includes(address));
  if (named.length > 0) await memberships.keep(named.map(organiserHash), draft.programme);
}

/** Those whom a draft names, and who began it, as they sign in. */
function addressesOf(draft: Draft): string[] {
  const named = recipientsIn(draft.source).flatMap(({ address }) => asciiAddress(address.trim())?.toLowerCase() ?? []);
  return [...new Set([draft.createdBy.toLowerCase(), ...named])];
}
