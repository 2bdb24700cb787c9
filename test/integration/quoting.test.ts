import PostalMime from 'postal-mime';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aQuotableFile } from '../fixtures/programmes/quotable-file.ts';

const stack = sharedStack();

/** Six who agree and sign, six who don't agree; the signed comments are of people who were told so beside the box. */
const room = Array.from({ length: 12 }, (_, n) => ({
  q_keep: `The pilots: ${n}`,
  ...(n < 6 && { c_quote: 'yes', q_name: `Li Wei ${n}` }),
  // Whoever does not agree is not asked, and what is sent all the same is not kept.
  ...(n >= 6 && { q_name: `Nobody ${n}` }),
}));

it('who agrees to be quoted on the form stands with the own name at the own comment, in the mail of the session', async () => {
  const { code, form } = await stack.openSession(aQuotableFile());
  const page = await (await fetch(form, { headers: { 'accept-language': 'en' } })).text();
  expect(page).toContain('reports may mark what you write to “What was most valuable?” and “What should change?” as');

  for (const answers of room) expect((await postForm(form, aFilledForm(answers))).status).toBe(303);
  await closedBefore(stack, code);
  await stack.tick();

  expect(await mailsIn(stack.mail)).toHaveLength(2);
  const mails = await Promise.all(
    (await mailsIn(stack.mail)).map(({ raw }) => PostalMime.parse(Buffer.from(raw, 'base64'))),
  );
  const {
    text = '',
    html = '',
    attachments,
  } = mails.find(({ to }) => to?.[0]?.address === 'ada@example.org') ?? { attachments: [] };
  const quoted = [...text.matchAll(/The pilots: (\d+)”(?: — may be quoted: Li Wei (\d+))?$/gm)];
  expect(quoted).toHaveLength(5);
  for (const [, comment, name] of quoted) expect(name).toBe(Number(comment) < 6 ? comment : undefined);
  // Five of twelve are drawn: hardly ever are all of people who did not agree.
  const named = quoted.filter(([, , name]) => name !== undefined);
  expect([...html.matchAll(/may be quoted: Li Wei/g)]).toHaveLength(named.length);

  const files = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
  expect(files[0]?.toString()).not.toContain('Nobody');
  const cells: unknown[][] = await readSheet(files[1] ?? Buffer.of(), 'Comments');
  expect(cells.flat()).toContain('Li Wei 0');
  expect(cells.flat().filter((cell) => String(cell).includes('Nobody'))).toEqual([]);
  // It is read from the store as it was kept, marks and names.
  const publication = await stack.target.reports.latestPublication({ kind: 'session', code });
  const comments = publication?.comments.q_keep ?? [];
  expect(comments.filter(({ isQuotable }) => isQuotable)).toHaveLength(6);
  expect(Object.keys(publication?.comments ?? {})).toEqual(['q_keep']);
});
