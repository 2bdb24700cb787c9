import { createHash } from 'node:crypto';

declare const brand: unique symbol;

/** By what an address is found: its SHA-256, in base64url. Keys of items and links hold it, and so no address. */
export type OrganiserHash = string & { readonly [brand]: 'OrganiserHash' };

/** The same for every spelling of an address: no mail server that matters tells capitals apart. */
export function organiserHash(address: string): OrganiserHash {
  const digest = createHash('sha256').update(`debrief organiser ${address.toLowerCase()}`);
  return digest.digest('base64url') as OrganiserHash;
}

/** The hash in a link or a cookie, or undefined if it can't be one. */
export function parseOrganiserHash(text: string | undefined): OrganiserHash | undefined {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text) ? (text as OrganiserHash) : undefined;
}

/** Whether two addresses are those of the same person. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
