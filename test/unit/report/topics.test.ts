import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { suppressed } from '../../../shared/privacy/release.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { topicTable } from '../../../shared/report/tables/topics.ts';
import { topicSheet } from '../../../shared/sheets/speaker-and-topic-sheets.ts';
import type { Counts } from '../../../shared/tally/tally.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

const [session] = sessionsOf(aProgrammeFile()) as [Session];

/** 100 people, 2.5 before and 3.7 now: the changes deviate by the root of (430 - 100 x 1.2^2) / 99, 1.7. */
const clear: Counts = { '#': 100, before: 250, now: 370, squares: 430 };
const unclear: Counts = { '#': 100, before: 250, now: 260, squares: 430 };
const nearCeiling: Counts = { '#': 100, before: 460, now: 470, squares: 300 };
const fewer: Counts = { '#': 100, before: 370, now: 250, squares: 430 };

function releasedOf(policy: Counts | typeof suppressed) {
  return { responses: 120, items: { 'k.policy': policy, 'k.finance': suppressed } as const };
}

function cells(policy: Counts | typeof suppressed, language: Language = 'en') {
  const [row = []] = topicTable(session, releasedOf(policy), language, reportTexts(language))?.rows ?? [];
  return row.map(({ text, detail }) => (detail === undefined ? text : `${text} | ${detail.replaceAll('\u00a0', ' ')}`));
}

describe('knowledge of topics before and now', () => {
  it('has a change with its interval and its effect, rounded down, as it is at least so large', () => {
    expect(cells(clear)).toEqual([
      'climate policy',
      '2.5',
      '3.7',
      '+1.2 | +0.9 to +1.5 · effect at least 0.7 · n = 100',
    ]);
    expect(cells(fewer).at(-1)).toBe('−1.2 | −1.5 to −0.9 · effect at least 0.7 · n = 100');
  });

  it('has no effect where the interval leaves open whether there is a change', () => {
    expect(cells(unclear).at(-1)).toBe('+0.1 | −0.3 to +0.5 · n = 100');
  });

  it('says that there was little to gain where nearly all was known', () => {
    expect(cells(nearCeiling).at(-1)).toBe(
      '+0.1 | −0.2 to +0.4 · near the best step before: little could be gained · n = 100',
    );
  });

  it('has means only where no squared changes are shown, as in what was published before there were any', () => {
    expect(cells({ '#': 8, before: 20, now: 29 })).toEqual(['climate policy', '2.5', '3.6', '+1.1 | n = 8']);
    expect(cells(suppressed)).toEqual(['climate policy', 'not shown', '', '']);
  });

  it.each([
    ['zh-CN', '+0.9 至 +1.5 · 效应量至少 0.7'],
    ['fr', '+0,9 à +1,5 · effet d’au moins 0,7'],
    ['ar', 'من \u2068+0.9\u2069 إلى \u2068+1.5\u2069 · حجم الأثر 0.7 على الأقل'],
  ] as const)('says so in %s', (language, words) => {
    expect(cells(clear, language).at(-1)).toContain(words);
  });

  it('has both ends and the effect in the sheet', () => {
    const rowOf = (counts: Counts) => topicSheet(session, releasedOf(counts), 'en').rows[0];
    expect(rowOf(clear)).toEqual(['climate policy', 2.5, 3.7, 1.2, 0.86, 1.54, 0.7, 100, '1 to 5']);
    expect(rowOf(nearCeiling)).toEqual([
      'climate policy',
      4.6,
      4.7,
      0.1,
      -0.24,
      0.44,
      'near the best step before: little could be gained',
      100,
      '1 to 5',
    ]);
  });
});
