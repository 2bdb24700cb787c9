import { type UnwantedLetters, unwantedId } from './unwanted.ts';

/** What tells which addresses mails have come back from. */
export interface BouncedDeps {
  readonly unwanted: Pick<UnwantedLetters, 'find'>;
  /** The stage's key for one-time codes. */
  readonly codeKey: () => Promise<Uint8Array>;
}

/** Addresses that mails have come back from. */
export interface Bounced {
  /** The first letter of a session: everybody gets that, so it tells nothing of answers. */
  readonly ofInvitations: readonly string[];
  /** Another letter, which may have gone to them because they had not answered, or it is not known which. */
  readonly ofOthers: readonly string[];
}

/** So many are asked for side by side. */
const atOnce = 50;

/**
 * Those of some addresses that mails have come back from, whatever session they invited to.
 *
 * @param isTimeUp undefined is returned where it says so before all were looked at
 */
export async function bouncedAmong(addresses: readonly string[], deps: BouncedDeps): Promise<Bounced>;
export async function bouncedAmong(
  addresses: readonly string[],
  deps: BouncedDeps,
  isTimeUp: () => boolean,
): Promise<Bounced | undefined>;
export async function bouncedAmong(
  addresses: readonly string[],
  { unwanted, codeKey }: BouncedDeps,
  isTimeUp: () => boolean = () => false,
): Promise<Bounced | undefined> {
  const [ofInvitations, ofOthers]: [string[], string[]] = [[], []];
  // Where no address is left there may be no key either.
  if (addresses.length === 0) return { ofInvitations, ofOthers };
  const key = await codeKey();
  for (let at = 0; at < addresses.length; at += atOnce) {
    if (isTimeUp()) return undefined;
    const group = addresses.slice(at, at + atOnce);
    const reasons = await Promise.all(group.map((address) => unwanted.find(unwantedId(key, address))));
    ofInvitations.push(...group.filter((_, index) => reasons[index] === 'invitation-bounce'));
    ofOthers.push(...group.filter((_, index) => reasons[index] === 'bounce'));
  }
  return { ofInvitations, ofOthers };
}
