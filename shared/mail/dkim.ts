import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import DkimSigner from 'nodemailer/lib/dkim/index.js';
import type { MailTransport } from './transport.ts';

/** What signs the mails of a domain (DKIM, RFC 6376). */
export interface DkimKey {
  /** The domain of the sender's address, so that the signature speaks for whom the mail is from (DMARC). */
  readonly domain: string;
  /** Under which name of the domain the public key stands: `<selector>._domainkey.<domain>`. */
  readonly selector: string;
  readonly privateKey: KeyObject;
}

/** RFC 8301: signers should not use less, and verifiers need not take more. */
const [leastBits, mostBits] = [2048, 4096];

/**
 * What is signed, where a mail has it: all that readers are shown or mail programmes act on. Signers leave
 * List-Unsubscribe-Post out by default, and without it there is no button that stops the mails (RFC 8058, section 4).
 */
export const signedHeaders = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-language',
  'auto-submitted',
  'list-unsubscribe',
  'list-unsubscribe-post',
] as const;

/**
 * Reads a private key as it is kept: PEM. Throws an Error that says what a key has to be, and nothing of what was read.
 */
export function dkimPrivateKey(pem: string): KeyObject {
  if (/^-----BEGIN ENCRYPTED|^Proc-Type: .*ENCRYPTED/m.test(pem))
    throw new Error(
      'the DKIM key is encrypted: nobody could type its passphrase; keep it decrypted (openssl rsa -in KEY)',
    );
  const key = parsed(pem);
  const { modulusLength = 0 } = key?.asymmetricKeyDetails ?? {};
  if (key?.asymmetricKeyType !== 'rsa' || modulusLength < leastBits || modulusLength > mostBits)
    throw new Error(`the DKIM key is no private RSA key of ${leastBits} to ${mostBits} bits in PEM`);
  return key;
}

function parsed(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** What a TXT record says of the public half of a key (RFC 6376, section 3.6.1). */
export function dkimRecord(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return `v=DKIM1; k=rsa; p=${spki.toString('base64')}`;
}

/** Where that record stands. */
export function dkimRecordName({ selector, domain }: Pick<DkimKey, 'selector' | 'domain'>): string {
  return `${selector}._domainkey.${domain}`;
}

/** Signs each mail before it is handed over, for servers that don't sign themselves, or not all that must be signed. */
export function signing({ send }: MailTransport, { domain, selector, privateKey }: DkimKey): MailTransport {
  const signer = new DkimSigner({
    domainName: domain,
    keySelector: selector,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    headerFieldNames: signedHeaders.join(':'),
  });
  return {
    async send(mail, goAhead) {
      const raw = await buffer(signer.sign(Buffer.from(mail.raw)));
      return send({ ...mail, raw }, goAhead);
    },
  };
}
