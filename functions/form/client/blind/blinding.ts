import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { prefixBytes, signatureBytes, signatureHash } from '../../../../shared/blind/blind-public-key.ts';
import { keyFingerprint } from '../../../../shared/blind/key-fingerprint.ts';
import { tokenMessage } from '../../../../shared/blind/token-message.ts';
import { bytesOf, textOf } from './base64url.ts';

// The phone's half of RSABSSA-SHA384-PSS-Randomized (RFC 9474). The random prefix is what keeps a message covered even from who made the key
// with bad intent (RFC 9474, 7.3).

const suite = RSABSSA.SHA384.PSS.Randomized();

/** What is to be signed, and what it was blinded to. In base64url. */
export interface Blinded {
  readonly prepared: string;
  readonly blinded: string;
  readonly inverse: string;
}

/** Whether this browser has what it takes: not on a page that came by an unsafe way. */
export function canBlind(): boolean {
  return typeof crypto === 'object' && typeof crypto.subtle === 'object' && typeof TextEncoder === 'function';
}

/** Covers what a phone wants signed, for one submission to a session. */
export async function blind(key: string, session: string, submission: string): Promise<Blinded> {
  const prepared = suite.prepare(tokenMessage(session, submission));
  const { blindedMsg, inv } = await suite.blind(await publicKey(key), prepared);
  return { prepared: textOf(prepared), blinded: textOf(blindedMsg), inverse: textOf(inv) };
}

/** The token that a signature on what was blinded is worth. Throws if it is none: then nothing was bought. */
export async function uncovered(key: string, { prepared, inverse }: Blinded, signature: string): Promise<string> {
  const message = bytesOf(prepared);
  const own = await suite.finalize(await publicKey(key), message, bytesOf(signature), bytesOf(inverse));
  const token = new Uint8Array(prefixBytes + signatureBytes);
  token.set(message.subarray(0, prefixBytes));
  token.set(own, prefixBytes);
  return textOf(token);
}

/** The fingerprint of a key, as the card of its session has it. */
export async function fingerprint(key: string): Promise<string> {
  return keyFingerprint(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(key))));
}

function publicKey(key: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: signatureHash.name };
  return crypto.subtle.importKey('spki', bytesOf(key), algorithm, true, ['verify']);
}
