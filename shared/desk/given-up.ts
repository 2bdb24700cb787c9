import type { Programme } from '../programme/programme.ts';
import { roleIn } from './access.ts';
import type { Draft } from './drafts.ts';

/**
 * Whether a draft is of no account any more: its programme is published, and none of its organisers has saved the draft last. Anybody may
 * begin a draft under an id that nobody has; who publishes a programme under it by a command has to find nothing there that a stranger
 * wrote, and who is an organiser no more leaves nothing that others might publish as theirs. The next draft takes its place.
 */
export function isGivenUp({ by }: Pick<Draft, 'by'>, published: Pick<Programme, 'recipients'> | undefined): boolean {
  return published !== undefined && roleIn(published, by) !== 'organiser';
}
