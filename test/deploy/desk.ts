import assert from 'node:assert/strict';
import { deskBrowser, signInLink } from '../demo/desk-browser.ts';
import { ask } from './account.ts';
import { debrief } from './debrief.ts';
import { takenMails } from './mails.ts';

/** The deployed desk asks for an address, mails a link to who may sign in and to nobody else, and the link signs in, once. */
export async function signedIn(deskUrl: string, address: string): Promise<void> {
  const browser = deskBrowser(new URL(deskUrl).origin, (url, form, headers) =>
    ask(url, form instanceof FormData ? assert.fail('no file is sent here') : form, headers),
  );
  const first = await browser.get(deskUrl);
  assert.equal(first.status, 200, first.body);
  const script = /src="(\/d\/assets\/desk-\w+\.js)"/.exec(first.body)?.[1] ?? assert.fail('the page has no script');
  assert.equal((await browser.get(script)).status, 200);

  const before = (await takenMails())?.length;
  for (const each of ['stranger@example.net', address]) {
    const sent = await browser.post('/d/link', { address: each });
    assert.equal(sent.status, 200, sent.body);
  }
  const mails = await takenMails();
  // Where no mailbox can be read, that the page is the same is all that can be seen.
  if (mails === undefined || before === undefined) return;
  const [mail, ...others] = mails.slice(before).filter(({ BodyText }) => BodyText.includes('/d/in/'));
  assert.deepEqual([mail?.To, others], [[address], []], 'one link is mailed, to who may sign in');
  const link = signInLink(mail?.BodyText ?? '') ?? assert.fail('the mail has no link');

  assert.equal((await browser.get(link)).status, 200);
  assert.equal((await browser.post(link)).status, 303);
  const programmes = await browser.get(deskUrl);
  assert.deepEqual([programmes.status, programmes.body.includes(address)], [200, true]);
  await browser.post(link);

  const { signIns } = await debrief<{ signIns: object[] }>(['desk', 'sign-ins', address]);
  assert.equal(signIns.length, 1, 'a link signs in once');
  assert.deepEqual(await debrief(['desk', 'revoke', address, '--yes']), { address, ended: 1 });
  assert.equal((await browser.get(deskUrl)).body.includes(`>${address}<`), false, 'who was signed out is asked again');
}
