import { describe, expect, it } from 'vitest';
import { showForm } from '../../../functions/form/show-form.ts';
import { showHostPage } from '../../../functions/form/show-host-page.ts';
import { keyHash, newKey } from '../../../shared/access/key.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { roomTexts } from '../../../shared/i18n/room-texts.ts';
import { type Instant, instant } from '../../../shared/time/instant.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aText } from '../../fixtures/programmes/translated.ts';
import { bodyText } from '../../fixtures/web/html-text.ts';
import { aRequest } from '../../fixtures/web/requests.ts';

const key = newKey(Uint8Array.from({ length: 16 }, (_, at) => at));
const open = '2020-12-04T10:00:05.000Z';

interface Situation {
  readonly session?: ReturnType<typeof aSession>;
  readonly path?: { code?: string; key?: string };
  readonly query?: Record<string, string>;
  readonly responses?: number;
  readonly now?: string;
}

function inOneLanguage(session: ReturnType<typeof aSession>, language: string): ReturnType<typeof aSession> {
  return { ...session, programme: { ...session.programme, languages: [language] } };
}

async function shown(situation: Situation = {}) {
  const { session = aSession(), path = {}, query = {}, responses = 112, now = open } = situation;
  const request = { ...aRequest({ code: undefined, query }), pathParameters: { code: 'ONE', key, ...path } };
  const reads: string[] = [];
  const response = await showHostPage(request, {
    sessions: { find: async (code) => (code === session.code ? session : undefined) },
    hostKeys: {
      async find(code) {
        reads.push(code);
        return code === session.code ? keyHash('host', key) : undefined;
      },
    },
    clock: aClock(now as Instant),
    languages: ['fr', 'zh-CN'],
    count: async () => ({ responses, countedAt: instant(Date.parse(now) - 3000) }),
  });
  return { ...response, body: response.body ?? '', reads };
}

/** Without blanks, which some languages have none of around a number that stands large. */
const joined = (words: string) => words.replaceAll(/\s/g, '');

describe("the host's counter", () => {
  it.each([
    [
      'en',
      'Answers: Weifang at least 110 of 160 people have answered Open until 4 December 2020 at 20:00 (China Standard Time)',
    ],
    ['zh-CN', '已收答卷：潍坊 至少 110 份答卷，参训 160 人 截止时间：2020年12月4日 20:00 （中国标准时间）'],
  ])('says in %s how many of how many, and until when', async (lang, words) => {
    const { statusCode, body } = await shown({ query: { lang } });

    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${lang}" dir="ltr">`);
    expect(bodyText(body)).toContain(words);
    expect(bodyText(body)).toContain('18:00:02');
  });

  it('renews itself every ten seconds, without script and in the language it is in', async () => {
    const { body } = await shown();

    expect(body).toContain('<meta http-equiv="refresh" content="10"');
    expect(body).not.toContain('<script');
    expect(body).toContain('<a href="?lang=zh-CN" lang="zh-CN">简体中文</a>');
  });

  it('stops renewing itself for those who want it still, and stays so in another language', async () => {
    const renewed = await shown();
    const still = await shown({ query: { lang: 'en', still: '' } });

    expect(renewed.body).toContain('<a href="?lang=en&amp;still">Stop renewing</a>');
    expect(still.body).not.toContain('http-equiv="refresh"');
    expect(still.body).toContain('<a href="?lang=en">Renew by itself again</a>');
    expect(still.body).toContain('<a href="?lang=zh-CN&amp;still" lang="zh-CN">');
  });

  it('counts nothing for a session that does not take place, and renews nothing', async () => {
    const { body } = await shown({ session: aSession({ cancelledAt: '2020-12-03T08:00:00.000Z' as Instant }) });

    expect(bodyText(body)).toContain('This session does not take place');
    expect(bodyText(body)).not.toMatch(/answered|renew/i);
    expect(body).not.toMatch(/http-equiv="refresh"|<progress|class="count/);
    expect(body).not.toMatch(/<title>(fewer|at least)/);
  });

  it('is kept nowhere, found nowhere and runs nothing', async () => {
    const { headers, body } = await shown();

    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    const policy = String(headers?.['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; /);
    expect(policy).not.toContain('unsafe');
    expect(body).toContain('<meta name="robots" content="noindex"');
    expect(body).not.toMatch(/\sstyle=/);
  });

  it('shows nothing of the questions', async () => {
    const { body } = await shown();

    expect(bodyText(body)).not.toMatch(/satisf|recommend|%/i);
    expect(bodyText(body)).toContain('how many have answered, in steps of five, and never what');
  });

  it('does without a headcount', async () => {
    const { headcount: _, ...session } = aSession();

    const some = await shown({ session, responses: 12 });

    expect(bodyText(some.body)).toContain(' at least 10 answers so far ');
    expect(some.body).not.toContain('<progress');
  });

  it('moves in steps of five, in all that the page says', async () => {
    const pages = await Promise.all([0, 4, 5, 9, 10].map(async (responses) => (await shown({ responses })).body));
    const [none, four, five, nine, ten] = pages;

    expect([none, five]).toEqual([four, nine]);
    expect(new Set(pages).size).toBe(3);
    const counted = (body = '') => /(fewer than|at least) \d+ of 160 people have answered/.exec(bodyText(body))?.[0];
    expect([none, five, ten].map(counted)).toEqual([
      'fewer than 5 of 160 people have answered',
      'at least 5 of 160 people have answered',
      'at least 10 of 160 people have answered',
    ]);
    expect(none).toContain('<progress max="160" value="0"');
    expect(none).toContain('<title>fewer than 5/160 · ');
  });

  it.each(interfaceLanguages)('says in %s how sure it is', async (language) => {
    const { host } = roomTexts(language);
    const session = aSession();
    const of = async (responses: number) =>
      bodyText((await shown({ session: inOneLanguage(session, language), responses })).body);

    expect(joined(await of(3))).toContain(
      joined(host.fewerThan({ count: '5' }) + host.of({ count: 5, headcount: 160 })),
    );
    expect(joined(await of(23))).toContain(
      joined(host.atLeast({ count: '20' }) + host.of({ count: 20, headcount: 160 })),
    );
  });

  it('is honest about more answers than people', async () => {
    const { body } = await shown({ responses: 168 });

    expect(bodyText(body)).toContain(' at least 165 of 160 people ');
    expect(body).toMatch(/<progress max="160" value="160"/);
  });

  it.each([
    ['2020-12-03T07:59:59.999Z', 'Opens on 3 December 2020 at 16:00 (China Standard Time)', true],
    ['2020-12-04T12:00:00.000Z', 'Closed since 4 December 2020 at 20:00 (China Standard Time). Answers begun', true],
    ['2020-12-04T12:15:00.000Z', 'Closed since 4 December 2020 at 20:00 (China Standard Time) This page', false],
  ])('knows where the session is at %s', async (now, words, isRenewed) => {
    const { body } = await shown({ now });

    expect(bodyText(body)).toContain(words);
    expect(body.includes('http-equiv="refresh"')).toBe(isRenewed);
  });

  it('shows texts of any kind as text', async () => {
    const hostile = '</style><script>alert(1)</script>';
    const { body } = await shown({ session: aSession({ place: aText(hostile) }) });

    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script>');
  });
});

describe('without the right key', () => {
  const notFound = async (): Promise<HttpResponse> =>
    showForm(aRequest({ code: 'NONE' }), {
      sessions: { find: async () => undefined },
      receipts: { find: async () => 'absent' },
      clock: aClock(open as Instant),
      languages: ['fr', 'zh-CN'],
      random: () => new Uint8Array(16),
    });

  it.each([
    ['another key', { key: newKey(new Uint8Array(16)) }, 1],
    ['another session', { code: 'TWO' }, 1],
    ['half a key', { key: key.slice(0, 11) }, 0],
    ['the stored hash', { key: keyHash('host', key) }, 0],
    ['no session code', { code: '<b>' }, 0],
  ])('there is the page of any other wrong address: %s', async (_, path, reads) => {
    const response = await shown({ path });

    expect(response.statusCode).toBe(404);
    expect({ ...response, reads: undefined }).toEqual({ ...(await notFound()), reads: undefined });
    expect(response.reads).toHaveLength(reads);
  });

  it('nor is there one once the single answers are deleted: their count would be wrong', async () => {
    const { answersExpireAt } = aSession();

    expect((await shown({ now: answersExpireAt })).statusCode).toBe(404);
    expect((await shown({ now: instant(Date.parse(answersExpireAt) - 1) })).statusCode).toBe(200);
  });
});
