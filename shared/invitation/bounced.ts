import { type UnwantedLetters, unwantedId } from './unwanted.ts';

/** What tells which addresses mails have come back from. */
export interface BouncedDeps {
  readonly unwanted: Pick<UnwantedLetters, 'find'>;
  /** The stage's key for one-time codes. */
  readonly codeKey: () => Promise<Uint8Array>;
}

/** So many are asked for side by side. */
const atOnce = 50;

/**
 * Those of some addresses that mails have come back from, whatever session they invited to.
 *
 * @param isTimeUp undefined is returned where it says so before all were looked at
 */
export async function bouncedAmong(addresses: readonly string[], deps: BouncedDeps): Promise<string[]>;
export async function bouncedAmong(
  addresses: readonly string[],
  deps: BouncedDeps,
  isTimeUp: () => boolean,
): Promise<string[] | undefined>;
export async function bouncedAmong(
  addresses: readonly string[],
  { unwanted, codeKey }: BouncedDeps,
  isTimeUp: () => boolean = () => false,
): Promise<string[] | undefined> {
  // Where no address is left there may be no key either.
  if (addresses.length === 0) return [];
  const key = await codeKey();
  const bounced: string[] = [];
  for (let at = 0; at < addresses.length; at += atOnce) {
    if (isTimeUp()) return undefined;
    const group = addresses.slice(at, at + atOnce);
    const reasons = await Promise.all(group.map((address) => unwanted.find(unwantedId(key, address))));
    bounced.push(...group.filter((_, index) => reasons[index] === 'bounce'));
  }
  return bounced;
}
