import { generateKeyPair, type KeyObject } from 'node:crypto';
import { type BlindPublicKey, modulusBits } from './blind-public-key.ts';

/** A key pair for one session's blind signatures. */
export interface BlindKeyPair {
  readonly publicKey: BlindPublicKey;
  readonly privateKey: KeyObject;
}

/** Makes a key pair: some tenths of a second. */
export function newBlindKey(): Promise<BlindKeyPair> {
  return new Promise((resolve, reject) => {
    generateKeyPair('rsa', { modulusLength: modulusBits }, (error, publicKey, privateKey) => {
      if (error) return reject(error);
      const spki = publicKey.export({ type: 'spki', format: 'der' });
      resolve({ publicKey: spki.toString('base64url') as BlindPublicKey, privateKey });
    });
  });
}
