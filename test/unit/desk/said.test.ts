import { expect, it } from 'vitest';
import type { Instant } from '../../../shared/time/instant.ts';
import { pageOf } from '../../../shared/web/pages/desk/page-of.ts';
import { ProgrammeListPage } from '../../../shared/web/pages/desk/programme-list-page.tsx';
import { PublishPage } from '../../../shared/web/pages/desk/publishing/publish-page.tsx';
import { saidIn } from '../../../shared/web/pages/desk/said.tsx';
import { renderPage } from '../../../shared/web/parts/document.tsx';

const now = '2026-12-03T08:00:00.000Z' as Instant;
const title = { 'zh-CN': '碳市场培训', en: 'Carbon markets' };
const place = { 'zh-CN': '潍坊', en: 'Weifang' };

function listIn(language: string): string {
  const session = { code: 'WF', state: 'open', opensAt: now, closesAt: now, zone: 'UTC', getsOn: false } as const;
  const programme = { id: 'ets', role: 'organiser', title: saidIn(title, language) } as const;
  return renderPage(
    ProgrammeListPage({
      frame: { language, csrf: 'c' },
      programmes: pageOf([{ ...programme, sessions: [{ ...session, name: saidIn(place, language) }] }], '1', 1),
      isOperator: false,
      now,
    }),
  );
}

it.each(['fr', 'ar'])('says on a page in %s which of its words are in another language', (language) => {
  const list = listIn(language);
  expect(list.match(/<bdi lang="zh-CN">潍坊<\/bdi>/g)).toHaveLength(2);
  expect(list).toContain('<bdi lang="zh-CN">碳市场培训</bdi>');
  const [frame, publishable] = [{ language, csrf: 'c' }, { standing: 'no-draft' }] as const;
  const plan = renderPage(PublishPage({ frame, id: 'ets', title: saidIn(title, language), links: [], publishable }));
  expect(plan).toContain('<a href="/d/p/ets"><bdi lang="zh-CN">碳市场培训</bdi></a>');
  expect(plan).not.toContain('\uE000');
});

it('says nothing of words in the language of the page', () => {
  expect(listIn('en')).toContain('<bdi>Carbon markets</bdi>');
});
