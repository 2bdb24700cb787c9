import { describe, expect, it } from 'vitest';
import { showForm } from '../../../functions/form/show-form.ts';
import { reference, responseId, type SubmissionId } from '../../../shared/response/response.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { filledForm } from '../../fixtures/responses/filled-form.ts';
import { aRequest } from '../../fixtures/web/requests.ts';

const session = aSession();
const open = '2020-12-04T10:00:00.000Z';

const [known, taken, strange] = ['A', 'B', 'C'].map((letter) => letter.repeat(22) as SubmissionId) as Ids;
type Ids = [SubmissionId, SubmissionId, SubmissionId];
const kept = responseId(session.code, known);
const deleted = responseId(session.code, taken);

async function shown(request: Parameters<typeof aRequest>[0], now = open) {
  const { statusCode, headers, body } = await showForm(aRequest(request), {
    sessions: { find: async (code) => (code === session.code ? session : undefined) },
    receipts: { find: async ({ id }) => (id === kept ? 'kept' : id === deleted ? 'deleted' : 'absent') },
    clock: aClock(now as Instant),
    languages: ['fr', 'zh-CN'],
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
