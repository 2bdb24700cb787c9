import type { SessionCode } from '../access/session-code.ts';
import type { OneTimeCodes } from './one-time-codes.ts';

/** How many codes were made of a session, those left out that were withdrawn with what nobody had used of them. */
export async function codesMade(
  session: SessionCode,
  { codes }: { readonly codes: Pick<OneTimeCodes, 'sets'> },
): Promise<number> {
  const sets = await codes.sets(session);
  return sets.reduce((sum, { made, isWithdrawn }) => sum + (isWithdrawn ? 0 : made), 0);
}
