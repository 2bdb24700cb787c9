import { describe, expect, it } from 'vitest';
import { receiptMails } from '../fixtures/local/receipt-mails.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

const stack = sharedStack();
const { answered, ask, mailsTo } = receiptMails(stack);

describe('a receipt by mail', () => {
  it('is mailed to one address three times a day at most, whoever asks, and nobody learns when that is reached', async () => {
    const to = 'victim@example.net';
    const receipts = [await answered(), await answered()];
    const [first, second] = receipts;
    const pages = [];
    for (const { form, id } of [first, first, first, first, second, second].flatMap((each) => each ?? [])) {
      const page = await (await ask(form, id, to)).text();
      pages.push(page.replaceAll(/\/f\/[^"]*"/g, '"'));
    }

    expect(await mailsTo(to)).toHaveLength(3);
    expect(new Set(pages.map((page) => page.replaceAll(/<p>[^<]*<\/p><\/header>/g, ''))).size).toBe(1);
  });

  it('is mailed by one receipt three times a day at most', async () => {
    const { form, id } = await answered();

    for (const to of ['a1@example.net', 'a2@example.net', 'a3@example.net', 'a4@example.net']) await ask(form, id, to);

    const counts = await Promise.all(['a1', 'a2', 'a3', 'a4'].map((each) => mailsTo(`${each}@example.net`)));
    expect(counts.map((mails) => mails.length)).toEqual([1, 1, 1, 0]);
  });
});
