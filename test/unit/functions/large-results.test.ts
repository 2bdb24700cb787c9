import { beforeAll, describe, expect, it } from 'vitest';
import { bodyText, unescaped } from '../../fixtures/web/html-text.ts';
import { expectPagesOf } from '../../fixtures/web/large-results.ts';
import { aLargeSite, type ResultsSite } from '../../fixtures/web/results-site.ts';

let site: ResultsSite;
beforeAll(async () => {
  site = await aLargeSite(250);
});

async function page(rest: string, reader: 'organiser' | 'speaker' = 'organiser') {
  const { statusCode, body = '' } = await site.get(`/r/${site.programme}/${site[reader]}${rest}`);
  const html = unescaped(body);
  return { status: statusCode, html, text: bodyText(html) };
}

describe('the results of a programme with hundreds of sessions', () => {
  it('are told page by page, each session on one, in order', async () => {
    await expectPagesOf(250, 'zh-CN');
  });

  it('say on each page which rows it has, and lead to the others', async () => {
    const { html, text } = await page('/sessions?session=all&lang=en&part=2');

    expect(html).toMatch(/<h1>Session by session · 101 to 200 of 250<\/h1>/);
    expect(html.match(/<nav class="pages" aria-label="Pages: Session by session">/g)).toHaveLength(2);
    expect(html).toMatch(/<a href="[^"]*part=1" rel="prev">Previous<\/a>/);
    expect(html).toMatch(/<a href="[^"]*part=2" aria-label="Page 2" aria-current="page">2<\/a>/);
    expect(html).toMatch(/<a href="[^"]*part=3" rel="next">Next<\/a>/);
    // The language is another, the page is not.
    expect(html).toMatch(/<a href="[^"]*lang=zh-CN&part=2" lang="zh-CN">/);
    expect(text).toContain('To the results');
  });

  it('have the last page where a number is beyond it', async () => {
    expect((await page('/sessions?session=all&lang=en&part=99999')).html).toContain('· 201 to 250 of 250</h1>');
  });

  it('find sessions by name, on pages as well', async () => {
    const one = await page('/sessions?session=all&lang=en&q=weifang+17');
    const none = await page('/sessions?session=all&lang=en&q=nowhere');

    // 17, 117, 217, and 170 to 179.
    expect(one.html.match(/<th scope="row"/g)).toHaveLength(13);
    expect(one.text).toContain('Found: 13');
    expect(none.text).toContain('Found: 0');
  });

  it('list all reports on a page of its own, and not above each report', async () => {
    const report = await page('?session=all&lang=en');
    const [, nav = ''] = /<nav class="topics"[^>]*>(.*?)<\/nav>/s.exec(report.html) ?? [];
    const reports = await page('/reports?lang=en&part=3');

    expect(nav.match(/<a /g)).toHaveLength(2);
    expect(nav).toContain('All reports (251)');
    expect(reports.html.match(/<li class="links"><a href="[^"]*session=N00\d{3}/g)).toHaveLength(51);
  });

  it('list to a speaker the own sessions alone', async () => {
    expect((await page('/reports?lang=en', 'speaker')).html.match(/<li class="links">/g)).toHaveLength(2);
    expect((await page('/sessions?session=all&lang=en', 'speaker')).status).toBe(404);
  });
});
