import type { OrganiserHash } from '../../../desk/organiser.ts';

/** The partition of what belongs to one address at the desk. */
export function organiserPartition(organiser: OrganiserHash): string {
  return `ORGANISER#${organiser}`;
}
