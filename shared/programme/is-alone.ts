import { getOrThrow } from './get-or-throw.ts';
import type { Programme } from './programme.ts';
import type { Programmes } from './programmes.ts';
import type { StoredSession } from './session.ts';

/**
 * Whether a session is the only one of its programme that takes place: then its report is the whole programme's, and no
 * other follows. One that is cancelled after this one was sealed still counts: what was shown of this one stays as it is, and
 * a correction of it must not show more.
 */
export async function isAlone(
  { code, sealedAt }: StoredSession,
  { sessions }: Programme,
  programmes: Pick<Programmes, 'findSession'>,
): Promise<boolean> {
  for (const each of sessions) {
    if (each === code) continue;
    // One after the other: most often the first one says it all.
    const { cancelledAt } = await getOrThrow(programmes.findSession(each), `session ${each}`);
    if (cancelledAt === undefined || (sealedAt !== undefined && cancelledAt > sealedAt)) return false;
  }
  return true;
}
