import { expect, it } from 'vitest';
import { runsByScript } from '../../../shared/i18n/runs-by-script.ts';

it.each([
  ['words of one language', 'The title', [['The title', undefined]]],
  [
    'what a programme says, with all that stands between its letters',
    'Session “潍坊 2020（上）”, the title',
    [
      ['Session “', undefined],
      ['潍坊 2020（上', 'zh-CN'],
      ['）”, the title', undefined],
    ],
  ],
  ['no letters', '2020-12-03', [['2020-12-03', undefined]]],
])('tells apart %s', (_, text, runs) => {
  const said = runsByScript(text, 'en', ['en', 'zh-CN', 'ar']);
  expect(said.map((run) => [run.text, run.language])).toEqual(runs);
  expect(said.map((run) => run.text).join('')).toBe(text);
});
