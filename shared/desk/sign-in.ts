import { type AccessKey, isKeyOf, keyHash, newKey, parseKey } from '../access/key.ts';
import type { Language } from '../i18n/text.ts';
import { after, type Clock, type Instant, minute } from '../time/instant.ts';
import { type OrganiserHash, organiserHash, parseOrganiserHash } from './organiser.ts';
import type { SignIn, SignIns } from './sign-ins.ts';

/** How long a mailed link signs in. */
export const linkMinutes = 15;
/** After how long without a request a sign-in ends. */
export const idleHours = 12;

const quarter = 15 * minute;
const idle = idleHours * 60 * minute;

/** What signing in works with. */
export interface SignInDeps {
  readonly signIns: SignIns;
  readonly clock: Clock;
  /** 16 random bytes, other ones each time. */
  random(): Uint8Array;
}

/** Opens the desk for one address: what its cookie holds, and a mailed link. */
export interface DeskToken {
  readonly organiser: OrganiserHash;
  readonly key: AccessKey;
}

export function tokenText({ organiser, key }: DeskToken): string {
  return `${organiser}.${key}`;
}

/** The token in a link or a cookie, or undefined if it can't be one. */
export function parseToken(text: string | undefined): DeskToken | undefined {
  const [first, second, ...others] = text?.split('.') ?? [];
  const [organiser, key] = [parseOrganiserHash(first), parseKey(second)];
  return organiser === undefined || key === undefined || others.length > 0 ? undefined : { organiser, key };
}

/** What is asked for: a link for an address that may sign in. */
interface Asked {
  readonly address: string;
  /** Whether the address is named, and not only its domain. */
  readonly isNamed: boolean;
  /** That asks, and that the link is bound to. */
  readonly browser: AccessKey;
  readonly language: Language;
  readonly wished?: string | undefined;
}

/** A link; undefined where as many were mailed as may be. Who may sign in is not asked here. */
export async function newLink(
  { address, isNamed, browser, language, wished }: Asked,
  { signIns, clock, random }: SignInDeps,
): Promise<DeskToken | undefined> {
  const now = clock.now();
  const organiser = organiserHash(address);
  const isWithin =
    (await signIns.countOne(organiser, 'links-quarter', now)) &&
    (await signIns.countOne(organiser, 'links-day', now)) &&
    (await signIns.countOne('all', isNamed ? 'links-named' : 'links-others', now));
  if (!isWithin) return undefined;
  const key = newKey(random());
  const expiresAt = after(now, linkMinutes * minute);
  const hash = keyHash('desk-link', key);
  const asking = { address, browser: keyHash('desk-browser', browser), language, wished };
  await signIns.keepLink({ organiser, hash, ...asking, expiresAt });
  return { organiser, key };
}

/**
 * Signs in by a link, once. Undefined for whatever is wrong with it: nobody learns what.
 *
 * The sign-in is kept before the link is spent. Nobody knows its key yet; and whoever ends all of an address takes the links first, so
 * either finds the link, which then can't be spent, or the sign-in.
 */
export async function signInByLink(
  token: DeskToken | undefined,
  { key: browser, name }: { readonly key: AccessKey | undefined; readonly name: string },
  { signIns, clock, random }: SignInDeps,
): Promise<{ readonly token: DeskToken; readonly wished?: string | undefined } | undefined> {
  const now = clock.now();
  const link = token && (await signIns.findLink(token.organiser, keyHash('desk-link', token.key)));
  const isOfBrowser = link !== undefined && browser !== undefined && isKeyOf(link.browser, 'desk-browser', browser);
  if (!isOfBrowser || link.expiresAt <= now) return undefined;
  const { organiser, address, language, wished } = link;
  const key = newKey(random());
  const hash = keyHash('desk', key);
  await signIns.keep({ organiser, hash, address, madeAt: now, seenAt: now, browser: name, language });
  if (await signIns.spendLink(link)) return { token: { organiser, key }, wished };
  await signIns.end(organiser, hash);
  return undefined;
}

/** Who is signed in by a token. */
export async function signedIn(
  token: DeskToken,
  { signIns, clock }: Pick<SignInDeps, 'signIns' | 'clock'>,
): Promise<SignIn | undefined> {
  const found = await signIns.find(token.organiser, keyHash('desk', token.key));
  return found !== undefined && endsAt(found) > clock.now() ? found : undefined;
}

/** Notes that a sign-in is used, at most every quarter of an hour. Whether it was noted: then it goes on for longer. */
export async function keepSignedIn(
  signIn: SignIn,
  { signIns, clock }: Pick<SignInDeps, 'signIns' | 'clock'>,
): Promise<boolean> {
  const now = clock.now();
  if (after(signIn.seenAt, quarter) > now) return false;
  await signIns.change(signIn, { seenAt: now });
  return true;
}

/** The sign-ins of an address that have not ended, the one used last first. */
export async function signInsOf(
  organiser: OrganiserHash,
  { signIns, clock }: Pick<SignInDeps, 'signIns' | 'clock'>,
): Promise<readonly SignIn[]> {
  const now = clock.now();
  const all = (await signIns.list(organiser)).filter((each) => endsAt(each) > now);
  return all.sort((one, other) => (one.seenAt < other.seenAt ? 1 : -1));
}

/** Whether a sign-in goes on, by what is stored of it: that it is asked for does not renew it. */
export async function goesOn(
  { organiser, hash }: Pick<SignIn, 'organiser' | 'hash'>,
  { signIns, clock }: { readonly signIns: Pick<SignIns, 'find'>; readonly clock: Clock },
): Promise<boolean> {
  const found = await signIns.find(organiser, hash);
  return found !== undefined && endsAt(found) > clock.now();
}

/** When a sign-in ends unless it is used. */
export function endsAt({ seenAt }: Pick<SignIn, 'seenAt'>): Instant {
  return after(seenAt, idle);
}
