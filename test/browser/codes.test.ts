import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { groupedCode, type OneTimeCode } from '../../shared/access/one-time-code.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { decodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { codeLink } from '../../shared/web/http/code-link.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { findings } from './axe-findings.ts';
import { choose, openAnswered, receipt, said, send, sharedPhones } from './phones.ts';

const { stack, openSession, onPhone } = sharedPhones();

/** A session with codes, and a card. */
async function withCard() {
  const { code, form } = await openSession(withSessions(aProgrammeFile(), { access: 'codes' }));
  const session = await stack.target.programmes.findSession(code);
  if (session === undefined) throw new Error(`${code} is not stored`);
  const [one] = drawnCodes(1, randomBytes);
  if (one === undefined) throw new Error('no code was drawn');
  await issueCodes(session, [one], stack.target);
  return { code, form, one };
}

describe('a card with a one-time code', () => {
  it('that is scanned fills the code in, which no request names but the one that sends the answers', async () => {
    const { code, form, one } = await withCard();
    const asked: string[] = [];
    await onPhone(async (_, page) => {
      page.on('request', (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));
      await openAnswered(page, codeLink(form, one));
      expect(await page.getByLabel('Your code').inputValue()).toBe(groupedCode(one));
      // It is there again after a reload.
      await page.reload();
      expect(await page.getByLabel('Your code').inputValue()).toBe(groupedCode(one));
      expect(await findings(page)).toEqual([]);
      await send(page);
      await receipt(page);
    });

    expect(asked.filter((each) => each.includes(groupedCode(one)))).toEqual([]);
    expect(await stack.responsesTo(code)).toMatchObject([{ code: { BOOL: true } }]);
  });

  it('is typed as people type, and a wrong one is said beside it, with all answers kept', async () => {
    const { code, form, one } = await withCard();
    const typed = groupedCode(one).toLowerCase().replaceAll('-', ' ');
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await send(page);
      await said(page, /Please type your code/);
      expect(await page.locator('#_code[aria-invalid]').getAttribute('aria-describedby')).toContain('_code-error');
      await page.getByLabel('Your code').fill(wrong(one));
      await page.locator('[name=q_keep]').fill('The pilots.');
      await send(page);
      await said(page, /This code can’t be used/);
      expect(await page.locator('[name=q_keep]').inputValue()).toBe('The pilots.');
      await page.getByLabel('Your code').fill(typed);
      await send(page);
      await receipt(page);
    });

    expect((await stack.responsesTo(code)).map((item) => decodeResponse(item)?.answers)).toEqual([
      { q_overall: 5, q_keep: 'The pilots.' },
    ]);
  });

  it('of somebody else, on the same phone, keeps its code and key from the page before', async () => {
    const { form, one } = await withCard();
    await onPhone(async (context, page) => {
      await context.addCookies([{ name: 'answered', value: '1', url: form }]);
      await page.goto(`${codeLink(form, one)}&k=CDFG`);
      await page.getByRole('link', { name: /Another person/ }).click();
      await page.waitForURL(/another=1/);
      expect(page.url()).toContain('&k=CDFG');
      await expect.poll(() => page.getByLabel('Your code').inputValue()).toBe(groupedCode(one));
    });
  });

  it('works without script, and takes one answer', async () => {
    const { code, form, one } = await withCard();
    for (const isFirst of [true, false]) {
      await onPhone(
        async (_, page) => {
          await openAnswered(page, form);
          await page.getByLabel('Your code').fill(one);
          await choose(page, 'q_overall', '4');
          await send(page);
          if (isFirst) return receipt(page);
          await said(page, /This code can’t be used/);
          expect(await page.locator('[name=q_overall][value="4"]').isChecked()).toBe(true);
        },
        { javaScriptEnabled: false },
      );
    }

    expect(await stack.responsesTo(code)).toHaveLength(1);
  });
});

/** The same with its first two symbols exchanged, or another one where they are equal. */
function wrong(code: OneTimeCode): string {
  const [first = '', second = '', ...rest] = code;
  return [...(first === second ? [first === 'C' ? 'D' : 'C', second] : [second, first]), ...rest].join('');
}
