import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organiserHash } from '../../shared/desk/organiser.ts';
import type { SignInLink } from '../../shared/desk/sign-ins.ts';
import { minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk, deskUrl } from '../fixtures/desk/a-desk.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

let desk: Desk;
let browser: Browser;

beforeEach(async () => {
  desk = await aDesk({ organisers: ['ada@example.org', '@example.net'] });
  browser = aBrowser(desk);
  await browser.get('/d');
});
afterEach(() => desk.close());

/** The desk with other addresses in its stage file. */
const listed = (...organisers: string[]) => Object.assign(desk.deps, { organisers });
const isSignedIn = async (someone: Browser) => (await someone.get('/d/me')).body?.includes('name="sign-in"') ?? false;

describe('asking for a link', () => {
  it('tells nobody who may sign in: the same answer but for the address, at the same time', async () => {
    const answers = await Promise.all(
      ['ada@example.org', 'eve@example.com', 'any@example.net'].map(async (address) => {
        const response = await browser.post('/d/link', { address });
        return { ...response, body: response.body?.replaceAll(address, 'ADDRESS') };
      }),
    );

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(desk.waits).toEqual([2000, 2000, 2000]);
    expect(desk.mails.map(({ to }) => to).sort()).toEqual(['ada@example.org', 'any@example.net']);
  });

  it('tells nobody either that no more mails go to an address, or that one could not be sent', async () => {
    const ask = () => browser.post('/d/link', { address: 'ada@example.org' });
    const first = await ask();
    const others = [await ask(), await ask(), await ask(), await ask()];
    for (const other of others) expect(other).toEqual(first);
    expect(desk.mails).toHaveLength(3);

    desk.clock.advance(15 * minute);
    Object.assign(desk.deps, {
      transport: async () => ({ send: async () => ({ outcome: 'not-now' as const, reason: 'busy' }) }),
    });
    expect(await ask()).toEqual(first);
    expect(desk.log.lines.map(({ message }) => message)).toContain('sign-in mail failed');
  });

  it('has room for those who are named, however many of their domain are made up', async () => {
    for (let n = 0; n < 45; n += 1) await browser.post('/d/link', { address: `made-up-${n}@example.net` });
    expect(desk.mails).toHaveLength(40);

    expect(await browser.askForLink('ada@example.org')).toBeDefined();
  });

  it('knows an address in any spelling, and says where it was asked for', async () => {
    await browser.post('/d/link?lang=fr', { address: ' Ada@EXAMPLE.org ' });

    expect(desk.mails[0]?.to).toBe('ada@example.org');
    expect(desk.mails[0]?.text).toContain('Firefox, Linux');
    expect(desk.mails[0]?.text).toContain('?lang=fr');
  });

  it('is open to whom a programme names, as long as it does', async () => {
    listed();
    const file = aProgrammeFile();
    await desk.publish(file);
    await browser.signIn('bo@example.org');
    expect(await isSignedIn(browser)).toBe(true);

    desk.clock.advance(minute);
    await desk.publish({ ...file, recipients: file.recipients.filter(({ id }) => id !== 'bo') });
    expect(await isSignedIn(browser)).toBe(false);
    expect(await browser.askForLink('bo@example.org')).toBeUndefined();
  });

  it('says what is no address, and keeps what was typed', async () => {
    const { statusCode, body } = await browser.post('/d/link', { address: '"><b>x' });

    expect(statusCode).toBe(422);
    expect(body).toContain('value="&quot;>&lt;b>x"');
    expect(desk.waits).toEqual([]);
  });
});

describe('a mailed link', () => {
  it('signs in by a new key, in a cookie that no script and no other site gets', async () => {
    const cookies = new Map(browser.cookies);
    const link = await browser.askForLink('ada@example.org');
    const { headers, cookies: set } = await browser.follow(link ?? '');

    expect(headers?.location).toBe('/d');
    expect(set).toEqual([
      expect.stringMatching(
        /^__Host-debrief-desk=[\w-]{43}\.[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=43200$/,
      ),
    ]);
    expect(browser.cookies.get('__Host-debrief-browser')).toBe(cookies.get('__Host-debrief-browser'));
    // What was in the link is in no cookie.
    expect(browser.cookies.get('__Host-debrief-desk')).not.toContain(/\.([\w-]{22})/.exec(link ?? '')?.[1]);
  });

  /** Where somebody gets to who asks for a link on a page that says where it leads. */
  const landing = async (to: string) => {
    const before = desk.mails.length;
    await browser.get('/d');
    await browser.post('/d/link', { address: 'ada@example.org', to });
    const [, link = ''] = /(https:\/\/\S+)/.exec(desk.mails[before]?.text ?? '') ?? [];
    desk.clock.advance(10 * minute);
    const { headers } = await browser.follow(link);
    await browser.get('/d/me');
    await browser.post('/d/me/sign-out');
    return headers?.location;
  };

  it('leads to the page that was asked for before signing in', async () => {
    const { body = '' } = await browser.get('/d/p/ets-2020/s/ETS-WF?lang=fr&x=1');
    const [, to = ''] = /name="to" value="([^"]*)"/.exec(body) ?? [];
    expect(to).toBe('/d/p/ets-2020/s/ETS-WF?x=1');
    expect(await landing(to)).toBe(to);
    expect((await browser.get('/d')).body).not.toContain('name="to"');
    // The desk has nothing there that could be got.
    for (const none of ['/d/link/', '/d/nowhere', '/d/p/ets-2020/nothing']) {
      expect((await browser.get(none)).body).not.toContain('name="to"');
    }
    expect((await browser.post('/d/link', { address: 'none', to })).body).toContain(`name="to" value="${to}"`);
  });

  it('leads to no other site, and to nothing that is not of the desk, whatever is said', async () => {
    const others = [
      'https://evil.example/d/p/x',
      '//evil.example/d/p/x',
      '/\\evil.example',
      '/d//evil.example',
      '/d/../r/abc',
      '/d/%2e%2e/r/abc',
      '/d/\\..\\..\\r',
      '/d/in/other.link',
      '/d/link',
      '/r/abc',
      'javascript:alert(1)',
      `/d/${'x'.repeat(600)}`,
    ];
    for (const other of others) {
      expect(await landing(other), other).toBe('/d');
      desk.clock.advance(15 * minute);
    }
  });

  it('is in the mailbox of this machine for a browser here, and for nobody else', async () => {
    Object.assign(desk.deps, { localMailbox: 'http://127.0.0.1:8081' });
    const asked = (host: string) =>
      browser.post('/d/link', { address: 'ada@example.org' }, { headers: { host, origin: deskUrl } });
    expect((await asked('127.0.0.1:8080')).body).toContain('href="http://127.0.0.1:8081"');
    expect((await asked('desk.example.com')).body).not.toContain('8081');
    Object.assign(desk.deps, { localMailbox: undefined });
    expect((await asked('localhost:8080')).body).not.toContain('mailbox of this machine');
  });

  it('is the same page whatever is wrong with it: used, old, guessed, asked for elsewhere, taken back', async () => {
    const other = aBrowser(desk);
    const [used, elsewhere, old, ended] = [
      await browser.askForLink('ada@example.org'),
      await other.askForLink('ada@example.org'),
      await browser.askForLink('other@example.net'),
      await browser.askForLink('third@example.net'),
    ] as string[];
    await browser.follow(used ?? '');
    await browser.get('/d/me');
    await browser.post('/d/me/sign-out');
    await desk.deps.signIns.endAll(organiserHash('third@example.net'));
    const guessed = `${deskUrl}/d/in/${'A'.repeat(43)}.${'A'.repeat(22)}`;
    const pages = [];
    for (const link of [used, elsewhere, ended, guessed, `${deskUrl}/d/in/x`]) {
      pages.push(await browser.follow(`${link?.replace(/\?.*/, '')}?lang=en`));
    }
    desk.clock.advance(15 * minute);
    pages.push(await browser.follow(old ?? ''));

    expect(pages[0]?.statusCode).toBe(404);
    for (const page of pages) expect(page).toEqual(pages[0]);
    // That in the other browser is still good there, had it been in time.
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('ends the sign-in that its browser had before', async () => {
    const second = aBrowser(desk, 'Safari');
    await browser.signIn('ada@example.org');
    const before = new Map(browser.cookies);
    await browser.signIn('someone@example.net');
    await second.take(before);

    expect(await isSignedIn(browser)).toBe(true);
    expect(await isSignedIn(second)).toBe(false);
  });

  it('says so at once in a browser that has asked for none', async () => {
    const link = await browser.askForLink('ada@example.org');
    const other = aBrowser(desk);
    const { statusCode, body, cookies } = await other.get(link ?? '');

    expect(statusCode).toBe(200);
    expect(body).toContain('This is another browser');
    expect(cookies).toBeUndefined();
    await browser.follow(link ?? '');
    expect(await isSignedIn(browser)).toBe(true);
  });

  it.each(['before', 'after'])(
    'leaves nobody signed in whose sign-ins are all ended just %s it is spent',
    async (when) => {
      const { signIns } = desk.deps;
      const endAll = () => signIns.endAll(organiserHash('ada@example.org'));
      Object.assign(desk.deps, {
        signIns: {
          ...signIns,
          async spendLink(spent: SignInLink) {
            if (when === 'before') await endAll();
            const isSpent = await signIns.spendLink(spent);
            if (when === 'after') await endAll();
            return isSpent;
          },
        },
      });
      await browser.follow((await browser.askForLink('ada@example.org')) ?? '');

      expect(await isSignedIn(browser)).toBe(false);
      expect(await signIns.list(organiserHash('ada@example.org'))).toEqual([]);
    },
  );
});

describe('a sign-in', () => {
  it('goes on with its cookie as long as it is used, and ends after twelve hours without', async () => {
    await browser.signIn('ada@example.org');
    desk.clock.advance(14 * minute);
    expect((await browser.get('/d')).cookies).toBeUndefined();
    desk.clock.advance(minute);
    expect((await browser.get('/d')).cookies).toEqual([expect.stringMatching(/^__Host-debrief-desk=.*Max-Age=43200$/)]);
    desk.clock.advance(12 * 60 * minute - 1);
    expect(await isSignedIn(browser)).toBe(true);
    desk.clock.advance(12 * 60 * minute);
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('is in a list of one’s own, and can be ended from another', async () => {
    const phone = aBrowser(desk, 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0');
    await browser.signIn('ada@example.org');
    await phone.signIn('ada@example.org');
    desk.clock.advance(3 * 60 * minute);
    const { body = '' } = await browser.get('/d/me');
    expect(body).toContain('Firefox, Android');
    expect(body).toContain('Last used: 3 hours ago');
    const hashes = [...body.matchAll(/name="sign-in" value="([^"]+)"/g)].map(([, hash = '']) => hash);
    expect(hashes).toHaveLength(2);

    // The one used last is this one.
    await browser.post('/d/me/sign-out', { 'sign-in': hashes[1] ?? '' });
    expect([await isSignedIn(browser), await isSignedIn(phone)]).toEqual([true, false]);
  });

  it('of another can’t be ended', async () => {
    const other = aBrowser(desk);
    await other.signIn('other@example.net');
    const [, hash = ''] = /name="sign-in" value="([^"]+)"/.exec((await other.get('/d/me')).body ?? '') ?? [];
    await browser.signIn('ada@example.org');
    await browser.get('/d/me');
    await browser.post('/d/me/sign-out', { 'sign-in': hash });

    expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([true, true]);
  });

  it('has its own language, first that of the page that asked', async () => {
    await browser.get('/d?lang=fr');
    await browser.post('/d/link?lang=fr', { address: 'ada@example.org' });
    const [link = ''] = /https:\S+/.exec(desk.mails[0]?.text ?? '') ?? [];
    await browser.follow(link);
    expect((await browser.get('/d')).body).toContain('<html lang="fr"');

    await browser.get('/d/me');
    await browser.post('/d/me/language', { language: 'ar' });
    expect((await browser.get('/d?lang=en')).body).toContain('<html lang="ar" dir="rtl"');
    await browser.post('/d/me/language', { language: 'xx' });
    expect((await browser.get('/d')).body).toContain('<html lang="ar"');
  });

  it('does nothing of a HEAD', async () => {
    await browser.signIn('ada@example.org');
    const before = await desk.stored();
    for (const path of ['/d', '/d/me/sign-out', '/d/me/sign-out-everywhere', '/d/link']) {
      await desk.answer({
        ...{ method: 'HEAD', path, pathParameters: {}, query: {}, headers: {}, body: new Uint8Array() },
        cookies: [...browser.cookies].map(([name, value]) => `${name}=${value}`),
      });
    }
    expect(await desk.stored()).toEqual(before);
  });
});

describe('a page from before', () => {
  it('in another tab keeps what was written, to be sent again', async () => {
    const stale = browser.csrf ?? '';
    await browser.signIn('ada@example.org');
    const { statusCode, body = '' } = await browser.post('/d/me/language?x=1', {
      csrf: stale,
      language: 'fr',
      note: '<&">',
    });

    expect(statusCode).toBe(403);
    expect(body).toContain('action="/d/me/language?x=1"');
    expect(body).toContain('name="note" value="&lt;&amp;&quot;>"');
    await browser.post('/d/me/language', { language: 'fr' });
    expect((await browser.get('/d')).body).toContain('<html lang="fr"');
  });

  it('says so to a script in JSON', async () => {
    const { statusCode, body = '' } = await browser.post(
      '/d/me/language',
      { csrf: '' },
      { headers: { accept: 'application/json' } },
    );

    expect([statusCode, JSON.parse(body)]).toEqual([
      403,
      { error: { code: 'stale', message: expect.stringContaining('Nothing was changed') } },
    ]);
  });

  it('is of a browser without cookies, if it sends none', async () => {
    browser.cookies.clear();
    const { statusCode, body } = await browser.post('/d/link', { address: 'ada@example.org' });

    expect(statusCode).toBe(403);
    expect(body).toContain('sends no cookie');
    expect(desk.mails).toEqual([]);
  });
});
