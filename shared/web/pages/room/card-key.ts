import { fingerprintOf } from '../../../blind/fingerprint-of.ts';
import type { KeyFingerprint } from '../../../blind/key-fingerprint.ts';
import type { Session } from '../../../programme/session.ts';

/** The fingerprint that cards of a session have, where its codes are blind. */
export function cardKey({ blindKey }: Pick<Session, 'blindKey'>): { readonly fingerprint?: KeyFingerprint } {
  return blindKey === undefined ? {} : { fingerprint: fingerprintOf(blindKey) };
}
