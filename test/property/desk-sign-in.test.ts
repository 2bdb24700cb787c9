import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { after, day, type Instant, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { proven } from '../fixtures/proof.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';

// Who is signed in where, after anything that may happen: the desk over a real engine, beside a model of a few lines.

/** The first two may sign in at the beginning, the last one never. */
const addresses = ['ada@example.org', 'bo@example.net', 'eve@example.com'] as const;
type Address = (typeof addresses)[number];

interface ModelLink {
  readonly address: Address;
  readonly browser: number;
  readonly endsAt: Instant;
  readonly link: string;
  isSpent: boolean;
}

interface ModelSignIn {
  readonly address: Address;
  seenAt: Instant;
  isEnded: boolean;
}

/** What there should be. */
interface Model {
  readonly allowed: Set<Address>;
  readonly links: ModelLink[];
  /** Of each browser, as its cookie names it. */
  readonly own: (ModelSignIn | undefined)[];
  readonly all: ModelSignIn[];
  /** How many mails were asked for in which stretch of time. */
  readonly asked: Map<string, number>;
}

const browserCount = 3;

/** Of times that happen to lie at the ends of what is allowed, and others. */
const someMinutes = fc.oneof(
  fc.constantFrom(14, 15, 16, 12 * 60 - 1, 12 * 60, 12 * 60 + 1),
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: -4, max: -1 }),
);
const someBrowser = fc.nat(browserCount - 1);
const someLink = fc.nat(5);

type Command = (desk: Desk, browsers: readonly Browser[], model: Model) => Promise<void>;

const ask = fc.record({ at: someBrowser, address: fc.constantFrom<Address>(...addresses) }).map(
  ({ at, address }): Command =>
    async (desk, browsers, model) => {
      const link = await browsers[at]?.askForLink(address);
      used(model, at, desk);
      expect(link !== undefined).toBe(model.allowed.has(address) && isWithin(model, address, desk.clock.now()));
      if (link === undefined) return;
      model.links.push({ address, browser: at, endsAt: after(desk.clock.now(), 15 * minute), link, isSpent: false });
    },
);

/** Follows one of the newest links, in whichever browser; sometimes in two tabs at once. */
const follow = fc.record({ at: someBrowser, back: someLink, tabs: fc.constantFrom(1, 1, 2) }).map(
  ({ at, back, tabs }): Command =>
    async (desk, browsers, model) => {
      const link = model.links.at(-1 - back);
      const browser = browsers[at];
      if (link === undefined || browser === undefined) return;
      await browser.get(link.link);
      used(model, at, desk);
      const replies = await Promise.all(Array.from({ length: tabs }, () => browser.post(link.link)));
      const isGood = !link.isSpent && link.browser === at && link.endsAt > desk.clock.now();
      const statuses = replies.map(({ statusCode }) => statusCode).sort();
      expect(statuses).toEqual(isGood ? [303, 404].slice(0, tabs) : [404, 404].slice(0, tabs));
      if (!isGood) return;
      link.isSpent = true;
      // Whoever was signed in there before is so no more; one who is not allowed in was not asked.
      const before = model.own[at];
      if (before !== undefined && isSignedIn(model, before, desk.clock.now())) before.isEnded = true;
      const signIn = { address: link.address, seenAt: desk.clock.now(), isEnded: false };
      model.own[at] = signIn;
      model.all.push(signIn);
    },
);

/** A mail scanner, with no cookies: it spends nothing. */
const scan = someLink.map(
  (back): Command =>
    async (desk, _browsers, model) => {
      const link = model.links.at(-1 - back);
      if (link === undefined) return;
      const before = await desk.stored();
      const scanner = aBrowser(desk, 'scanner');
      await scanner.get(link.link);
      await scanner.post(link.link);
      expect(await desk.stored()).toEqual(before);
    },
);

const wait = someMinutes.map(
  (minutes): Command =>
    async ({ clock }) =>
      clock.advance(minutes * minute),
);

const signOut = someBrowser.map(
  (at): Command =>
    async (desk, browsers, model) => {
      const signIn = current(model, at, desk);
      await browsers[at]?.get('/d/me');
      await browsers[at]?.post('/d/me/sign-out');
      if (signIn === undefined) return;
      signIn.isEnded = true;
      model.own[at] = undefined;
    },
);

const signOutEverywhere = someBrowser.map(
  (at): Command =>
    async (desk, browsers, model) => {
      const signIn = current(model, at, desk);
      await browsers[at]?.get('/d/me');
      await browsers[at]?.post('/d/me/sign-out-everywhere');
      if (signIn === undefined) return;
      endAll(model, signIn.address);
      model.own[at] = undefined;
    },
);

const revoke = fc.constantFrom<Address>(...addresses).map(
  (address): Command =>
    async ({ deps }, _browsers, model) => {
      await deps.signIns.endAll(organiserHash(address));
      endAll(model, address);
    },
);

/** The stage's list changes. */
const allow = fc
  .record({ address: fc.constantFrom<Address>('ada@example.org', 'bo@example.net'), isAllowed: fc.boolean() })
  .map(
    ({ address, isAllowed }): Command =>
      async ({ deps }, _browsers, model) => {
        if (isAllowed) model.allowed.add(address);
        else model.allowed.delete(address);
        Object.assign(deps, { organisers: [...model.allowed] });
      },
  );

const someHistory = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: ask },
    { weight: 4, arbitrary: follow },
    { weight: 3, arbitrary: wait },
    scan,
    signOut,
    signOutEverywhere,
    revoke,
    allow,
  ),
  { minLength: 5, maxLength: 30 },
);

function endAll(model: Model, address: Address): void {
  for (const link of model.links) if (link.address === address) link.isSpent = true;
  for (const signIn of model.all) if (signIn.address === address) signIn.isEnded = true;
}

function isSignedIn({ allowed }: Model, { address, seenAt, isEnded }: ModelSignIn, now: Instant): boolean {
  return !isEnded && allowed.has(address) && after(seenAt, 12 * 60 * minute) > now;
}

/** Who is signed in in a browser, before it asks for anything. */
function current(model: Model, at: number, { clock }: Desk): ModelSignIn | undefined {
  const signIn = model.own[at];
  return signIn !== undefined && isSignedIn(model, signIn, clock.now()) ? signIn : undefined;
}

/** A request of a browser goes on with its sign-in. */
function used(model: Model, at: number, desk: Desk): void {
  const signIn = current(model, at, desk);
  const now = desk.clock.now();
  if (signIn !== undefined && after(signIn.seenAt, 15 * minute) <= now) signIn.seenAt = now;
}

/** Counts one more mail, if there may be. */
function isWithin({ asked }: Model, address: Address, now: Instant): boolean {
  for (const [length, most] of [[15 * minute, 3] as const, [day, 20] as const]) {
    const stretch = `${address} ${length} ${Math.floor(Date.parse(now) / length)}`;
    const before = asked.get(stretch) ?? 0;
    if (before >= most) return false;
    asked.set(stretch, before + 1);
  }
  return true;
}

/** What each browser shows is what the model says. */
async function expectAsModelled(desk: Desk, browsers: readonly Browser[], model: Model): Promise<void> {
  for (const [at, browser] of browsers.entries()) {
    const signIn = current(model, at, desk);
    used(model, at, desk);
    const { body = '' } = await browser.get('/d/me');
    const shown = addresses.filter((address) => body.includes(address));
    expect(shown).toEqual(signIn === undefined ? [] : [signIn.address]);
    const all = model.all.filter(
      (each) => each.address === signIn?.address && isSignedIn(model, each, desk.clock.now()),
    );
    expect(body.match(/name="sign-in"/g) ?? []).toHaveLength(all.length);
  }
}

describe('who is signed in', () => {
  it('is who followed a link of theirs, where they asked for it, and has not ended it since', async () => {
    const desk = await aDesk();
    const empty = await desk.stored();
    let [histories, commands, signedIn] = [0, 0, 0];
    await holdsAsync(
      fc.asyncProperty(someHistory, async (history) => {
        await desk.restore(empty);
        desk.clock.advance(2 * day);
        const model: Model = {
          allowed: new Set(['ada@example.org', 'bo@example.net']),
          ...{ links: [], own: [], all: [], asked: new Map() },
        };
        Object.assign(desk.deps, { organisers: [...model.allowed], operators: [] });
        const browsers = Array.from({ length: browserCount }, (_, at) => aBrowser(desk, `Firefox ${at}`));
        for (const browser of browsers) await browser.get('/d');
        for (const command of history) {
          await command(desk, browsers, model);
          await expectAsModelled(desk, browsers, model);
        }
        histories += 1;
        commands += history.length;
        signedIn += model.all.length;
      }),
      sized({ each: 12, nightly: 1000 }),
    );
    await desk.close();
    expect(signedIn).toBeGreaterThan(0);
    proven('desk-sign-in', {
      what: 'histories of signing in at the desk, beside a model of who is signed in',
      tried: `${histories} histories of ${commands} steps, with ${signedIn} sign-ins`,
      found: 'each browser shows whom the model says, and of two tabs with one link exactly one signs in',
    });
  });
});
