import { describe, expect, it } from 'vitest';
import { languageName } from '../../../../../shared/i18n/language-name.ts';
import { inLanguage } from '../../../../../shared/questionnaire/items.ts';
import { roomKits } from '../../../../../shared/web/pages/room/room-kit.ts';
import { lookedAt } from '../../../../fixtures/languages.ts';
import { aSession, sampleFile, sessionsOf } from '../../../../fixtures/programmes/programme-files.ts';
import { aText, translated } from '../../../../fixtures/programmes/translated.ts';
import { scannedFrom } from '../../../../fixtures/web/qr-drawing.ts';

const link = 'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/f/ETS-WF';
const [weifang] = sessionsOf(sampleFile());

/** A page without its tags, as text. */
function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

function pagesOf(language: string, session = weifang) {
  const kit = roomKits(session, link).find((one) => one.language === language);
  if (kit === undefined) throw new Error(`no kit in ${language}`);
  return [
    ['projector', kit.projector],
    ['sheet', kit.poster],
  ] as const;
}

describe('the pages for the room', () => {
  it('are there in every language of the programme, in its order', () => {
    expect(roomKits(weifang, link).map(({ language }) => language)).toEqual(['zh-CN', 'en']);
  });

  it.each([
    [
      'en',
      ['Your feedback', 'Weifang', 'Open until 4 December 2020 at 20:00 (China Standard Time)', 'minutes, anonymous'],
    ],
    ['zh-CN', ['请填写培训反馈', '潍坊', '截止时间：2020年12月4日 20:00', '（中国标准时间）', '分钟，匿名填写']],
  ])('say in %s what it is, where, what for, until when, how long, and that it is anonymous', (language, words) => {
    for (const [name, html] of pagesOf(language)) {
      const text = textOf(html);
      expect(html, name).toContain(`<html lang="${language}" dir="ltr">`);
      for (const word of words) expect(text, name).toContain(word);
      expect(text, name).toContain(inLanguage(weifang.programme.title, language));
      expect(text, name).toContain(inLanguage(weifang.programme.purpose, language));
      expect(text, name).toMatch(/约需 \d+ 分钟|About \d+ minutes/);
    }
  });

  it.each([
    ['en', /About \d+ minutes, no name asked/],
    ['zh-CN', /约需 \d+ 分钟，无需填写姓名/],
  ])('do not say in %s that it is anonymous where organisers may read single answers', (language, promise) => {
    for (const [name, html] of pagesOf(language, { ...weifang, singleAnswers: 'entitled' })) {
      expect(textOf(html), name).toMatch(promise);
      expect(textOf(html), name).not.toMatch(/anonym|匿名/);
    }
  });

  it.each(lookedAt)('leave a space before the address of whom to ask: %s', (language) => {
    const [session] = sessionsOf(translated(sampleFile()));
    const [, [, poster]] = pagesOf(language, session);

    expect(poster).toMatch(/\S <span dir="ltr">ets-training@example\.org/);
  });

  it.each(['zh-CN', 'en'])('are scanned into the form in their own language: %s', (language) => {
    for (const [name, html] of pagesOf(language)) expect(scannedFrom(html), name).toBe(`${link}?lang=${language}`);
  });

  it('leave the language to the phone where there is only one', () => {
    const session = { ...weifang, programme: { ...weifang.programme, languages: ['en'] } };

    for (const [name, html] of pagesOf('en', session)) {
      expect(scannedFrom(html), name).toBe(link);
      expect(textOf(html), name).not.toContain('switch at the top');
    }
  });

  it('print the link to type without the language, in one piece', () => {
    for (const [name, html] of pagesOf('en')) {
      expect(html, name).toContain(
        '<span>https://</span>a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/f/ETS-WF</p>',
      );
    }
  });

  it('tell those who read another language that the form speaks it, in that language', () => {
    for (const [name, html] of pagesOf('zh-CN')) {
      expect(html, name).toContain(
        '<p class="other" lang="en" dir="ltr">In English: switch at the top of the form.</p>',
      );
    }
  });

  it('name the other languages, each by its own name, where there are many', () => {
    const session = { ...weifang, programme: { ...weifang.programme, languages: ['en', 'zh-CN', 'fr', 'ar', 'ru'] } };

    for (const [name, html] of pagesOf('en', session)) {
      for (const other of ['zh-CN', 'fr', 'ar', 'ru']) {
        const direction = other === 'ar' ? 'rtl' : 'ltr';
        expect(html, name).toContain(`<p class="other" lang="${other}" dir="${direction}">${languageName(other)}</p>`);
      }
    }
  });

  it('need nothing but themselves', () => {
    for (const [name, html] of [...pagesOf('en'), ...pagesOf('zh-CN')]) {
      expect(html, name).not.toMatch(/<script|<img|<iframe|@import|url\(|@font-face|\ssrc=/i);
      expect([...html.matchAll(/\shref="([^"]*)"/g)].map(([, target]) => target)).toEqual(['data:,']);
      expect(html, name).toMatch(/font:[^}]*"PingFang SC"[^}]*"Noto Sans SC"[^}]*"Microsoft YaHei"/);
      expect(html, name).toContain('color-scheme:only light;');
    }
  });

  it('leave four modules of white around the code', () => {
    for (const [name, html] of pagesOf('en')) {
      const size = Number(/viewBox="0 0 (\d+)/.exec(html)?.[1]);
      const runs = [...html.matchAll(/M(\d+) (\d+)h(\d+)v1H/g)].map(([, ...numbers]) => numbers.map(Number));
      const columns = runs.flatMap(([x = 0, , run = 0]) => [x, x + run]);
      const rows = runs.flatMap(([, y = 0]) => [y, y + 1]);
      expect([Math.min(...columns), Math.max(...columns)], name).toEqual([4, size - 4]);
      expect([Math.min(...rows), Math.max(...rows)], name).toEqual([4, size - 4]);
    }
  });

  it('have as few modules as capitals and digits allow', () => {
    const long = 'https://feedback.example.org/f/SHENZHEN-2020-12-03';
    for (const { projector, poster } of roomKits(weifang, long).filter(({ language }) => language === 'zh-CN')) {
      for (const html of [projector, poster]) expect(Number(/viewBox="0 0 (\d+)/.exec(html)?.[1]) - 8).toBe(37);
    }
  });

  it('survive the loss of a sixth of the code', () => {
    const [[, html]] = pagesOf('en');
    const torn = html.replaceAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g, (run, x, y) =>
      Number(x) > 30 && Number(y) > 26 ? '' : run,
    );
    expect(torn.length).toBeLessThan(html.length - 500);
    expect(scannedFrom(torn)).toBe(`${link}?lang=en`);
  });

  it('show texts of any kind as text', () => {
    const hostile = '</style><script>alert("1")</script><img src=x onerror=alert(1)> & "quotes" \'s';
    const texts = aText(hostile);
    const session = aSession({
      place: texts,
      programme: {
        ...aSession().programme,
        title: texts,
        purpose: texts,
        contact: { name: texts, address: '"<b>"@example.org' },
      },
    });

    for (const [name, html] of pagesOf('en', session)) {
      expect(html.match(/<\/style>/g), name).toHaveLength(1);
      expect(html, name).not.toMatch(/<script|<img|<b>/);
      expect(html, name).toContain('&lt;script>alert(&quot;1&quot;)');
    }
  });
});
