import type { DraftHead } from './draft-head.ts';
import type { Draft } from './drafts.ts';
import { isSameAddress } from './organiser.ts';

/** Whether somebody may do everything with a draft: who began it may, and whom it says to organise it. */
export function isOrganiserOf(
  address: string,
  { createdBy, organisers }: Pick<Draft, 'createdBy'> & Pick<DraftHead, 'organisers'>,
): boolean {
  return [createdBy, ...organisers].some((each) => isSameAddress(each, address));
}
