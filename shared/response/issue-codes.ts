import { newOneTimeCode, type OneTimeCode } from '../access/one-time-code.ts';
import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import { codeHash } from './code-hashes.ts';
import type { OneTimeCodes } from './one-time-codes.ts';

/** What issuing codes works with. */
export interface IssuingDeps {
  readonly codes: Pick<OneTimeCodes, 'issue'>;
  /** The stage's key for codes. */
  readonly codeKey: () => Promise<Uint8Array>;
  /** Random bytes. */
  readonly random: (count: number) => Uint8Array;
}

/** The most codes that are made at once: 500 sheets of cards. */
export const mostCodes = 5000;

/** Draws codes that are all different. */
export function drawnCodes(count: number, random: IssuingDeps['random']): OneTimeCode[] {
  let bytes = [...random(1024)].values();
  const next = (): number => {
    const { value } = bytes.next();
    if (value !== undefined) return value;
    bytes = [...random(1024)].values();
    return next();
  };
  const drawn = new Set<OneTimeCode>();
  while (drawn.size < count) drawn.add(newOneTimeCode(next));
  return [...drawn];
}

/**
 * Issues codes of a session: from then on each of them takes one answer. What they are is known to the caller alone. False: the same were
 * issued before, and are withdrawn.
 */
export async function issueCodes(
  session: { readonly code: SessionCode; readonly answersExpireAt: Instant },
  codes: readonly OneTimeCode[],
  deps: Pick<IssuingDeps, 'codes' | 'codeKey'>,
  instead?: 'instead',
): Promise<boolean> {
  const key = await deps.codeKey();
  const hashes = codes.map((each) => codeHash(key, session.code, each));
  // In an order of their own: by none of it can codes be told from each other.
  return deps.codes.issue(session.code, hashes.toSorted(), session.answersExpireAt, instead);
}
