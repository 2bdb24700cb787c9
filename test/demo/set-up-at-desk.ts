import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { deskBrowser, signInLink } from './desk-browser.ts';
import { type Mail, waitForMails } from './mailbox.ts';

/**
 * An organiser signs in by the mail in the mailbox, hands the file in, looks at the plan, and publishes it.
 *
 * @returns the mails that this leaves in the mailbox: the link that signs in, and what each other organiser is told
 */
export async function setUpAtDesk(
  file: ProgrammeFile,
  { url, mail }: { readonly url: string; readonly mail: string },
): Promise<readonly Mail[]> {
  const [organiser = assert.fail('the programme has no organiser')] = file.recipients;
  const browser = deskBrowser(url);
  await browser.get('/d');
  await browser.post('/d/link', { address: organiser.address });
  const [link = assert.fail('no link was mailed')] = (await waitForMails(mail, 1)).flatMap(
    ({ body }) => signInLink(body.text) ?? [],
  );
  await browser.get(link);
  assert.equal((await browser.post(link)).status, 303);
  await browser.get('/d/new');
  const begun = await browser.post('/d/new', { file: new File([stringify(file)], `${file.programme}.yaml`) });
  assert.equal(begun.status, 303, begun.body);
  const programme = `/d/p/${file.programme}`;
  const plan = await browser.get(`${programme}/publish`);
  const draft = /name="draft" value="(\d+)"/.exec(plan.body)?.[1] ?? assert.fail(plan.body);
  const published = await browser.post(`${programme}/publish`, { draft });
  assert.equal(published.status, 303, published.body);
  return waitForMails(mail, file.recipients.length);
}
