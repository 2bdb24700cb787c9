import type { Programme } from '../programme/programme.ts';
import type { Recipient } from '../programme/recipient.ts';
import { isSameAddress } from './organiser.ts';

/** Who may sign in, as a stage says it: addresses, and domains written as `@example.org`. */
export type AllowList = readonly string[];

/** Whether an address itself is in a list. */
export function isNamed(address: string, list: AllowList): boolean {
  return list.some((each) => isSameAddress(each, address));
}

/** Whether an address, or the domain that it ends with, is in a list. */
export function isListed(address: string, list: AllowList): boolean {
  const domain = address.slice(address.lastIndexOf('@'));
  return isNamed(address, list) || isNamed(domain, list);
}

/**
 * What somebody is in a programme. An organiser sets it up, runs it and reads all its results; a reader, who is an organiser of some of
 * its sessions or the manager of one, reads the own results and changes nothing.
 */
export type ProgrammeRole = 'organiser' | 'reader';

/** What makes a recipient one or the other: what a programme stores, and a file says. */
export type RoleKeys = Pick<Extract<Recipient, { kind: 'organiser' }>, 'address'> & {
  readonly role?: string | undefined;
  readonly sessions?: readonly string[] | undefined;
};

/** What an address is by a programme's recipients who are organisers; undefined: nobody there. */
export function roleAmong(address: string, recipients: readonly RoleKeys[]): ProgrammeRole | undefined {
  const own = recipients.filter((each) => isSameAddress(each.address, address));
  if (own.length === 0) return undefined;
  // A draft may say anything there.
  const isOfAll = own.some(
    ({ role, sessions }) => (role === undefined || role === 'organiser') && sessions === undefined,
  );
  return isOfAll ? 'organiser' : 'reader';
}

/** What an address is in a published programme. */
export function roleIn({ recipients }: Pick<Programme, 'recipients'>, address: string): ProgrammeRole | undefined {
  return roleAmong(
    address,
    recipients.filter((each) => each.kind === 'organiser'),
  );
}
