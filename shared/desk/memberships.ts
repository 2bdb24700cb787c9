import type { OrganiserHash } from './organiser.ts';

/**
 * Which programmes an address may belong to. A hint, kept before the programme or the draft that says so, and never taken away: who
 * belongs to a programme is what its recipients say (see `roleIn`). All of them together are the programmes that there may be.
 */
export interface Memberships {
  /** Ids of programmes. */
  of(organiser: OrganiserHash): Promise<readonly string[]>;
  /** Keeps that a programme may be theirs. What is kept already is not written again. */
  keep(organisers: readonly OrganiserHash[], programme: string): Promise<void>;
  /** Ids of the programmes of everybody in their order, from the one behind `from` on, and whether there are more. */
  all(from: string | undefined, most: number): Promise<{ readonly ids: readonly string[]; readonly isMore: boolean }>;
}
