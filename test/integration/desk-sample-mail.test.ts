import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rateLimits } from '../../shared/desk/rate-limits.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { startedDesk } from '../fixtures/desk/started-desk.ts';
import { readHtml, unwrapped } from '../fixtures/mail/read-mail.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const page = '/d/p/compact/preview-report';
const address = 'ada@example.org';

let desk: Desk;
let ada: Browser;
let isDown: boolean;

beforeEach(async () => {
  isDown = false;
  ({ desk, ada } = await startedDesk());
});
afterEach(() => desk.close());

/** Presses the button, and reads the page that it leads to. */
async function send(browser = ada): Promise<string> {
  await browser.get(`${page}?session=TWO&lang=zh-CN&answers=160`);
  const { headers } = await browser.post('/d/p/compact/test-mail', { session: 'TWO', lang: 'zh-CN', answers: '160' });
  return bodyText((await browser.get(String(headers?.location))).body ?? '');
}

describe('the sample mail', () => {
  it('goes to who is signed in alone, as it was previewed, and says everywhere that it is a sample', async () => {
    const before = await desk.stored();
    const said = await send();

    expect(said).toContain(`The sample is sent to ${address}.`);
    const { to, raw } = desk.mails.at(-1) ?? { to: '', raw: '' };
    const mail = await PostalMime.parse(raw);
    expect([to, mail.to?.map((each) => each.address)]).toEqual([address, [address]]);
    expect(mail.subject).toMatch(/^\[样例\] .*布鲁塞尔/);
    for (const text of [unwrapped(mail.text), readHtml(mail.html)]) {
      expect(text.replace(/\s/g, '')).toContain('[样例]');
      expect(text.replace(/\s/g, '')).toContain('样例答卷，纯属虚构：并非任何人填写。');
    }
    expect(mail.attachments.length).toBeGreaterThan(0);
    expect(mail.attachments.filter(({ filename }) => !filename?.startsWith('SAMPLE-TWO'))).toEqual([]);
    expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false);
    // But for the count of such mails.
    const changed = [...(await desk.stored()).keys()].filter((key) => !before.has(key));
    expect(changed).toEqual([expect.stringMatching(/^ORGANISER#.* \/ COUNT#/)]);
  });

  it('goes so many times an hour, and signing in is not one of them', async () => {
    for (let sent = 1; sent < most; sent += 1) await countOne();
    const mails = desk.mails.length;

    expect(await send()).toContain('The sample is sent to');
    expect(await send()).toContain(`Nothing was sent: no more than ${most} samples go to an address in an hour.`);
    expect(desk.mails.length).toBe(mails + 1);
    await aBrowser(desk).signIn(address);
    desk.clock.set(after(desk.clock.now(), 60 * minute));
    expect(await send()).toContain('The sample is sent to');
  });

  it('that is not taken is said to have failed, and why stands in the log', async () => {
    await desk.close();
    desk = await aDesk({
      transport: async () => ({
        send: async ({ raw }) => {
          const [, link] =
            /(https:\/\/\S+)/.exec(Buffer.from(raw).toString().replaceAll('=\r\n', '').replaceAll('=3D', '=')) ?? [];
          if (isDown) return { outcome: 'failed', reason: 'the server says no', retry: false } as never;
          links.push(link ?? '');
          return { outcome: 'sent', messageId: 'm' };
        },
      }),
    });
    const links: string[] = [];
    await desk.publish(aProgrammeFile());
    ada = aBrowser(desk);
    await ada.askForLink(address);
    await ada.follow(links.at(-1) ?? '');
    isDown = true;

    expect(await send()).toContain('The sample could not be sent.');
    expect(JSON.stringify(desk.log)).toContain('sample mail failed');
  });
});

const { most } = rateLimits['sample-mails'];

/** One less that can be sent within this hour, without the work of making it. */
async function countOne(): Promise<void> {
  const { organiserHash } = await import('../../shared/desk/organiser.ts');
  await desk.deps.signIns.countOne(organiserHash(address), 'sample-mails', desk.clock.now());
}
