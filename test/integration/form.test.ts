import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { sampleFile, withSessions } from '../fixtures/programmes/programme-files.ts';

const stack = sharedStack();
beforeAll(async () => {
  await stack.publish(openNow(sampleFile(), systemClock.now()));
  await stack.publish(programmeAt('LATER', '2099-05-04 09:00', '2099-05-05 18:30'));
  await stack.publish(programmeAt('BEFORE', '2020-12-03 16:00', '2020-12-04 20:00'));
});

function programmeAt(code: string, opens: string, closes: string) {
  return withSessions(anOpenProgramme(code), { opens, closes });
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${stack.url}${path}`, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

describe('the form', () => {
  it.each([
    ['the lang query', '/f/ETS-WF?lang=zh-CN', {}, 'zh-CN', '培训反馈：潍坊'],
    ['the lang query', '/f/ETS-WF?lang=en', { 'accept-language': 'zh-CN' }, 'en', 'Feedback: Weifang'],
    ['Accept-Language', '/f/ETS-WF', { 'accept-language': 'fr, en;q=0.8, zh;q=0.5' }, 'en', 'Feedback: Weifang'],
    ['Accept-Language', '/f/ETS-WF', { 'accept-language': 'zh-Hans-CN, en;q=0.1' }, 'zh-CN', '培训反馈：潍坊'],
    ["the programme's first language", '/f/ETS-WF?lang=xx', {}, 'zh-CN', '培训反馈：潍坊'],
  ])('is in the language of %s: %s %o', async (_, path, headers, language, heading) => {
    const { status, html } = await get(path, headers);

    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(html).toContain(`<h1>${heading}</h1>`);
  });

  it.each([
    ['en', 'Overall, how satisfied are you with this training?', 'Lin Tingtao: clarity', 'Very satisfied'],
    ['zh-CN', '总体而言，您对本次培训是否满意？', '林听涛讲授清晰度', '非常满意'],
  ])(
    'asks every question in %s, repeats included, and names nothing of the other language',
    async (language, ...asks) => {
      const { html } = await get(`/f/ETS-WF?lang=${language}`);

      for (const ask of asks) expect(html).toContain(ask);
      const names = new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name));
      for (const name of ['q_overall', 's_content.lin', 's_comment.chu', 'k.policy.before', 'k.policy.now', 'd_org']) {
        expect(names).toContain(name);
      }
      // A speaker of another session.
      expect(names).not.toContain('s_content.bai');
      const text = html.replaceAll(/<[^>]*>/g, '');
      // Form and receipt lead to the other language in its own name.
      if (language === 'en') expect(text.replaceAll('简体中文', '')).not.toMatch(/\p{Script=Han}/u);
      else expect(text).not.toContain('Very satisfied');
    },
  );

  it('says until when it is open, in the zone of the session, and when answers are deleted', async () => {
    const { html } = await get('/f/ETS-WF?lang=en');

    expect(html).toMatch(/Open until \d+ \w+ \d{4} at \d\d:\d\d \(China Standard Time\)/);
    expect(html).toMatch(/Single answers are deleted on \d+ \w+ \d{4}\./);
  });

  it.each(['/f/ets-wf', '/f/Ets-Wf', '/f/%20ETS-WF'])('opens under %s too', async (path) => {
    const { status, html } = await get(path);

    expect(status).toBe(200);
    expect(html).toContain('action="/f/ETS-WF"');
  });

  it.each([
    ['/f/ETS-WF%E3%80%82?lang=en', '/f/ETS-WF?lang=en'],
    ['/f/ETS-WF/', '/f/ETS-WF'],
    ['/f/ETS-WF?lang=zh-CN%EF%BC%89', '/f/ETS-WF?lang=zh-CN'],
  ])('is found where a chat app glued something on: %s', async (path, meant) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(`${stack.url}${path}`, { method, redirect: 'manual' });
      expect([method, status, headers.get('location')]).toEqual([method, 301, meant]);
    }
    expect((await get(path)).status).toBe(200);
  });

  it('has a submission id of its own each time it is served', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => get('/f/ETS-WF')));

    const ids = pages.map(({ html }) => /name="_submission" value="([\w-]{22})"/.exec(html)?.[1]);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(3);
  });

  it('has nothing preselected, no script in the page, and asks nobody else for anything', async () => {
    const { html } = await get('/f/ETS-WF?lang=en');

    expect(html).not.toMatch(
      /\schecked|<script(?! (?:defer |data-)src="\/f\/| type="application\/json")|\son\w+=|<img|<link[^>]+href="(?!data:,)|@import|url\(|https?:/,
    );
  });

  it('has the one style that its content security policy allows', async () => {
    const { html, headers } = await get('/f/ETS-WF');

    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });
});

describe('a session that takes no answers', () => {
  it('says when it will open, with the zone', async () => {
    const english = await get('/f/LATER?lang=en');
    const chinese = await get('/f/LATER?lang=zh-CN');

    expect([english.status, chinese.status]).toEqual([403, 403]);
    expect(english.html).toContain('It opens on 4 May 2099 at 09:00 (China Standard Time).');
    expect(chinese.html).toContain('问卷将于2099年5月4日 09:00（中国标准时间）开放');
  });

  it('says since when it has been closed, with the zone, and whom to ask', async () => {
    const english = await get('/f/BEFORE?lang=en');
    const chinese = await get('/f/BEFORE?lang=zh-CN');

    expect([english.status, chinese.status]).toEqual([410, 410]);
    expect(english.html).toContain('It has been closed since 4 December 2020 at 20:00 (China Standard Time)');
    expect(chinese.html).toContain('问卷已于2020年12月4日 20:00（中国标准时间）截止');
    expect(english.html).toContain('write to Training team: <a href="mailto:team@example.org">team@example.org</a>');
  });

  it.each(['LATER', 'BEFORE'])('serves no form: %s', async (code) => {
    expect((await get(`/f/${code}`)).html).not.toContain('<form');
  });
});

describe('an address without a form', () => {
  it.each([
    '/f/NOPE',
    '/f/NOPE/thanks',
    '/f/a',
    '/f/a.b',
    '/',
    '/f',
    '/f/',
    '/f/ETS-WF/other',
    '/favicon.ico',
    '/f/..%2f',
  ])('says so: %s', async (path) => {
    const { status, html, headers } = await get(path, { 'accept-language': 'en' });

    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('There is no form at this address');
  });

  it('says so in Chinese', async () => {
    expect((await get('/nowhere?lang=zh')).html).toContain('此地址没有问卷');
  });
});

describe('every page', () => {
  it.each(['/f/ETS-WF', '/f/ETS-WF/thanks', '/f/LATER', '/f/BEFORE', '/f/NOPE', '/nowhere'])(
    'allows no script of others and no frame, may not be kept, and sets no cookie: %s',
    async (path) => {
      const { headers } = await get(path);

      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|http|script-src (?!'self')/);
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.getSetCookie()).toEqual([]);
    },
  );

  it.each([
    (hostile: string) => `/f/${hostile}`,
    (hostile: string) => `/${hostile}/${hostile}`,
    (hostile: string) => `/f/ETS-WF?lang=${hostile}`,
    (hostile: string) => `/f/ETS-WF/thanks?ref=${hostile}&r=${hostile}&lang=${hostile}`,
    (hostile: string) => `/f/NOPE?${hostile}=${hostile}`,
  ])('shows nothing of what is in its address: %s', async (path) => {
    for (const hostile of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>']) {
      const { status, html } = await get(path(encodeURIComponent(hostile)), { 'accept-language': 'en<b>,en' });

      expect(status).toBeLessThan(500);
      expect(html).not.toMatch(/alert\(1\)|onerror|en<b>/);
    }
  });
});

describe('a HEAD, which link checkers send', () => {
  it.each([
    '/f/ETS-WF',
    '/f/LATER',
    '/f/ETS-WF/thanks?r=AAAAAAAAAAAAAAAAAAAAAA',
    '/h/ETS-WF/AAAAAAAAAAAAAAAAAAAAAA',
    '/r/ets-2020/AAAAAAAAAAAAAAAAAAAAAA',
    '/r/ets-2020/AAAAAAAAAAAAAAAAAAAAAA/results.csv',
    '/',
    '/nowhere/at/all',
  ])('is answered as a GET is, without the page: %s', async (path) => {
    const shown = await get(path);
    const { status, headers, body } = await fetch(`${stack.url}${path}`, { method: 'HEAD' });

    expect(status).toBe(shown.status);
    for (const name of ['content-type', 'cache-control', 'content-security-policy', 'content-encoding', 'vary']) {
      expect(headers.get(name), name).toBe(shown.headers.get(name));
    }
    expect(body).toBeNull();
  });
});
