import { type Invitee, type InviteeId, isListed, type StoredInvitee } from './invitee.ts';

/**
 * Those of a list who were not invited by one before: whoever was stays as they are, and an address that was erased stays away. Who has left
 * an address for a follow-up is new to a list, and from then on invited by it: else it could be tried out who has left one.
 */
export function newInvitees<Of extends Pick<Invitee, 'id'>>(
  listed: readonly Of[],
  stored: readonly Pick<StoredInvitee, 'id' | 'once'>[],
): Of[] {
  const known = new Set<InviteeId>(stored.filter(isListed).map(({ id }) => id));
  return listed.filter(({ id }) => !known.has(id));
}
