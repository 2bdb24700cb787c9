import { describe, expect, it } from 'vitest';
import { showForm } from '../../../functions/form/show-form.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { reference, responseId, type SubmissionId } from '../../../shared/response/response.ts';
import { UnreadableItem } from '../../../shared/store/unreadable-item.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { filledForm } from '../../fixtures/responses/filled-form.ts';
import { aRequest } from '../../fixtures/web/requests.ts';

const session = aSession();
const later = aSession({
  code: 'AGAIN' as SessionCode,
  opensAt: '2021-03-01T01:00:00.000Z' as Instant,
  closesAt: '2021-03-15T01:00:00.000Z' as Instant,
});
const unreadable = 'ODD' as SessionCode;
const open = '2020-12-04T10:00:00.000Z';

const [known, taken, strange] = ['A', 'B', 'C'].map((letter) => letter.repeat(22) as SubmissionId) as Ids;
type Ids = [SubmissionId, SubmissionId, SubmissionId];
const kept = responseId(session.code, known);
const deleted = responseId(session.code, taken);

async function shown(
  request: Parameters<typeof aRequest>[0],
  now = open,
  { of = session, mailsReceipts = false } = {},
) {
  const { statusCode, headers, body } = await showForm(aRequest(request), {
    sessions: {
      async find(code) {
        if (code === unreadable) throw new UnreadableItem(code, 'is of a later version');
        return [of, later].find((each) => each.code === code);
      },
    },
    receipts: { find: async ({ id }) => (id === kept ? 'kept' : id === deleted ? 'deleted' : 'absent') },
    clock: aClock(now as Instant),
    languages: ['fr', 'zh-CN'],
    mailsReceipts,
    random: () => Uint8Array.from({ length: 16 }, (_, at) => at),
  });
  return { statusCode, headers, body: body ?? '' };
}

describe('the page at an address', () => {
  it('is the form while the session is open, in the language that is asked for', async () => {
    const { statusCode, headers, body } = await shown({ code: 'one', query: { lang: 'zh-CN' } });

    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' });
    expect(body).toContain('<html lang="zh-CN" dir="ltr">');
    expect(filledForm(body)._submission).toEqual(['AAECAwQFBgcICQoLDA0ODw']);
  });

  it('says until when or since when there is no form, in the zone of the session', async () => {
    const early = await shown({ code: 'ONE' }, '2020-12-03T07:59:59.999Z');
    const late = await shown({ code: 'ONE' }, '2020-12-04T12:00:00.000Z');

    expect(early.statusCode).toBe(403);
    expect(early.body).toContain('3 December 2020 at 16:00 (China Standard Time)');
    expect(late.statusCode).toBe(410);
    expect(late.body).toContain('4 December 2020 at 20:00 (China Standard Time)');
    for (const { body } of [early, late]) {
      expect(body).toContain('mailto:team@example.org');
      expect(body).not.toContain('<form');
    }
  });

  it.each([['NONE'], ['<script>'], ['%00'], [undefined]])('is not found for the code %s', async (code) => {
    const { statusCode, body } = await shown({ code, query: { lang: 'zh-CN' } });

    expect(statusCode).toBe(404);
    expect(body).toContain('此地址没有问卷');
    expect(body).not.toContain('<script>');
  });

  it('is not found in the languages of the stage, in the first of them for who speaks none', async () => {
    const { body } = await shown({ code: 'NONE', headers: { 'accept-language': 'en' } });

    expect(body).toContain('<html lang="fr"');
    expect(body.match(/href="\?lang=[^"]*"/g)).toEqual(['href="?lang=zh-CN"']);
  });

  it('asks before a second answer from one device, and takes the word for it', async () => {
    const asked = await shown({ code: 'ONE', cookies: ['answered=1'] });
    const another = await shown({ code: 'ONE', cookies: ['answered=1'], query: { another: '1' } });

    expect(asked).toMatchObject({ statusCode: 200, body: expect.not.stringContaining('<form') });
    expect(asked.body).toContain('href="/f/ONE?another=1');
    expect(another.body).toContain('<form');
  });
});

describe('a receipt', () => {
  const receipt = (r: string, now?: string) => shown({ code: 'ONE', path: '/f/ONE/thanks', query: { r } }, now);

  it('shows the reference and no answers', async () => {
    const { statusCode, body } = await receipt(known);

    expect(statusCode).toBe(200);
    expect(body).toContain(reference(kept));
    expect(body).not.toMatch(/q_overall|How satisfied/);
  });

  it('lets its owner delete the answers as long as they are there, also after the day that deletes them', async () => {
    expect((await receipt(known)).body).toContain('action="/f/ONE/delete"');
    expect((await receipt(known, '2020-12-05T00:00:00.000Z')).body).toContain('action="/f/ONE/delete"');
    expect((await receipt(known, '2030-01-01T00:00:00.000Z')).body).toContain('action="/f/ONE/delete"');
  });

  it('says it when the answers were deleted, or never were', async () => {
    expect((await receipt(taken)).statusCode).toBe(200);
    expect((await receipt(taken)).body).not.toContain(reference(deleted));
    for (const secret of [strange, '', '"><script>alert(1)</script>']) {
      const { statusCode, body } = await receipt(secret);
      expect(statusCode).toBe(404);
      expect(body).not.toMatch(/<script>|class="reference"/);
    }
  });
});

describe('the receipt that a form brings along for its script', () => {
  const forms = [
    ['of a plain session', session, false],
    ['with all that it may offer', { ...session, access: 'codes', followUp: later.code } as const, true],
  ] as const;
  const inTemplate = /<template( [^>]*)?>(.*)<\/template>/s;

  it.each(forms.flatMap((form) => ['en', 'zh-CN'].map((lang) => [...form, lang] as const)))(
    'is the page at its address, but for what is known once it is sent: %s, %#',
    async (_what, of, mailsReceipts, lang) => {
      const options = { of, mailsReceipts };
      const form = await shown({ code: 'ONE', query: { lang } }, open, options);
      const page = await shown({ code: 'ONE', path: '/f/ONE/thanks', query: { r: known, lang } }, open, options);

      const [, , foreseen = ''] = inTemplate.exec(form.body) ?? [];
      const filledIn = foreseen
        .replaceAll('name="_submission" value/', `name="_submission" value="${known}"/`)
        .replaceAll('&amp;r="', `&amp;r=${known}"`)
        .replace('<p class="reference"></p>', `<p class="reference">${reference(kept)}</p>`);
      expect(filledIn).toContain(known);
      expect(page.body).toContain(`<main>${filledIn}</main>`);
    },
  );

  it('says by when the follow-up opens what it offers, and is no part of the form', async () => {
    const { body } = await shown({ code: 'ONE' }, open, { of: { ...session, followUp: later.code } });
    const over = await shown({ code: 'ONE' }, open, { of: { ...session, followUp: 'GONE' as SessionCode } });

    expect(inTemplate.exec(body)?.[1]).toBe(` data-asked-again-at="${later.opensAt}"`);
    expect(inTemplate.exec(over.body)?.[1]).toBeUndefined();
    expect(body.indexOf('<template')).toBeGreaterThan(body.indexOf('</form>'));
  });

  it('is not there where its follow-up can not be read, and the form is', async () => {
    const { statusCode, body } = await shown({ code: 'ONE' }, open, { of: { ...session, followUp: unreadable } });

    expect(statusCode).toBe(200);
    expect(body).toContain('</form>');
    expect(body).not.toContain('<template');
  });

  it('is not there on a shared tablet, nor where first is told what was right', async () => {
    const kiosk = await shown({ code: 'ONE', query: { kiosk: '1' } });
    const scored = await shown({ code: 'ONE' }, open, {
      of: { ...session, quiz: { showScore: true, showAnswers: false } },
    });

    for (const { body } of [kiosk, scored]) expect(body).not.toContain('<template');
  });
});
