import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { type OwnGlance, programmesOf } from './programmes-of.ts';

/** The programmes of who visits that have a draft. */
export async function ownDrafts(
  { signIn }: SignedInVisit,
  deps: Pick<DeskDeps, 'memberships' | 'glances'>,
): Promise<OwnGlance[]> {
  const own = await programmesOf(signIn.organiser, signIn.address, deps);
  return own.filter(({ draft }) => draft !== undefined);
}
