import type { OrganiserHash } from './organiser.ts';

/**
 * Which programmes an address may belong to. A hint, kept before the programme or the draft that says so, and never taken away: who
 * belongs to a programme is what its recipients say (see `roleIn`).
 */
export interface Memberships {
  /** Ids of programmes. */
  of(organiser: OrganiserHash): Promise<readonly string[]>;
  /** Doing it again changes nothing. */
  keep(organiser: OrganiserHash, programme: string): Promise<void>;
}
