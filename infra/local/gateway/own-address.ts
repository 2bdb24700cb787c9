import { isIP, isIPv6 } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Where only this machine gets to. */
export const onlyHere = '127.0.0.1';

/** Addresses that stand for all that a machine has. */
const everywhere = ['0.0.0.0', '::'];

/**
 * The base of what listens at an address of this machine, as others in its network write it. What listens at all of them is found at
 * the first one that leads out of the machine, or only here, where none does.
 *
 * @param interfaces for tests
 */
export function ownAddress(host: string, port: number, interfaces = networkInterfaces()): string {
  const at = everywhere.includes(host) ? (outward(interfaces) ?? onlyHere) : host;
  return `http://${isIPv6(at) ? `[${at}]` : at}:${port}`;
}

/** Whether something can listen there: an address, not a name, which may mean several. */
export function isAddress(text: string): boolean {
  return isIP(text) !== 0;
}

function outward(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string | undefined {
  const all = Object.values(interfaces).flatMap((each = []) => each);
  return all.find(({ family, internal, address }) => family === 'IPv4' && !internal && !isLinkLocal(address))?.address;
}

/** What a machine gives itself where nobody gives it an address. */
function isLinkLocal(address: string): boolean {
  return address.startsWith('169.254.');
}
