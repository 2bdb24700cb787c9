import { type AccessKey, isKeyOf, keyHash, newKey, parseKey } from '../access/key.ts';
import { after, type Clock, day, type Instant, instant, minute } from '../time/instant.ts';
import { type OrganiserHash, organiserHash, parseOrganiserHash } from './organiser.ts';
import type { SignIn, SignIns } from './sign-ins.ts';

/** How long a mailed link signs in. */
export const linkMinutes = 15;
/** After how long without a request a sign-in ends. */
const idleHours = 12;
/** Mails to one address within a quarter of an hour, and within a day. */
export const mostLinks = { quarter: 3, day: 20 } as const;
/** Mails to all addresses within a quarter of an hour. */
const mostLinksOfAll = 100;

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

/**
 * A link for an address that may sign in, bound to the browser that asks; undefined where as many were mailed as may be. Who may
 * sign in is not asked here.
 */
export async function newLink(
  address: string,
  browser: AccessKey,
  { signIns, clock, random }: SignInDeps,
): Promise<DeskToken | undefined> {
  const now = clock.now();
  const organiser = organiserHash(address);
  const isWithin =
    (await signIns.countOne(organiser, beginning(now, quarter), mostLinks.quarter)) &&
    (await signIns.countOne(organiser, beginning(now, day), mostLinks.day)) &&
    (await signIns.countOne('all', beginning(now, quarter), mostLinksOfAll));
  if (!isWithin) return undefined;
  const key = newKey(random());
  const expiresAt = after(now, linkMinutes * minute);
  const hash = keyHash('desk-link', key);
  await signIns.keepLink({ organiser, hash, address, browser: keyHash('desk-browser', browser), expiresAt });
  return { organiser, key };
}

/** Signs in by a link, once. Undefined for whatever is wrong with it: nobody learns what. */
export async function signInByLink(
  token: DeskToken | undefined,
  { key: browser, name }: { readonly key: AccessKey | undefined; readonly name: string },
  { signIns, clock, random }: SignInDeps,
): Promise<DeskToken | undefined> {
  const now = clock.now();
  const link = token && (await signIns.findLink(token.organiser, keyHash('desk-link', token.key)));
  const isOfBrowser = link !== undefined && browser !== undefined && isKeyOf(link.browser, 'desk-browser', browser);
  if (!isOfBrowser || link.expiresAt <= now || !(await signIns.spendLink(link))) return undefined;
  const { organiser, address } = link;
  const key = newKey(random());
  await signIns.keep({ organiser, hash: keyHash('desk', key), address, madeAt: now, seenAt: now, browser: name });
  return { organiser, key };
}

/** Who is signed in by a cookie. A sign-in that goes on is renewed, at most every quarter of an hour. */
export async function signedIn(
  token: DeskToken | undefined,
  { signIns, clock }: Omit<SignInDeps, 'random'>,
): Promise<SignIn | undefined> {
  const found = token && (await signIns.find(token.organiser, keyHash('desk', token.key)));
  const now = clock.now();
  if (found === undefined || endsAt(found) <= now) return undefined;
  if (after(found.seenAt, quarter) > now) return found;
  const seen = { ...found, seenAt: now };
  await signIns.renew(seen);
  return seen;
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
export function endsAt({ seenAt }: SignIn): Instant {
  return after(seenAt, idle);
}

/** The beginning of the stretch of time that a moment is in. */
function beginning(at: Instant, length: number): Instant {
  const milliseconds = Date.parse(at);
  return instant(milliseconds - (milliseconds % length));
}
