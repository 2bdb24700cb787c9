import { type Invitee, type InviteeId, isListed, type StoredInvitee } from './invitee.ts';

/**
 * Those of a list who were not invited by one before: whoever was stays as they are, and whose address they have had erased, too. Whose address
 * is kept no more because the session had closed is new to it: by the ledger no letter goes out twice. So is who has left an address for a
 * follow-up, and from then on invited by the list: else it could be tried out who has left one.
 */
export function newInvitees<Of extends Pick<Invitee, 'id'>>(
  listed: readonly Of[],
  stored: readonly Pick<StoredInvitee, 'id' | 'once' | 'address' | 'erased'>[],
): Of[] {
  const known = new Set<InviteeId>(
    stored.filter((each) => isListed(each) && (each.address !== undefined || each.erased)).map(({ id }) => id),
  );
  return listed.filter(({ id }) => !known.has(id));
}
