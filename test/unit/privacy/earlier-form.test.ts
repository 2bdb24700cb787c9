import { describe, expect, it } from 'vitest';
import { withoutEarlierForms } from '../../../shared/privacy/earlier-form.ts';
import { itemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseNext } from '../../../shared/privacy/next-release.ts';
import { type Released, releaseSession } from '../../../shared/privacy/release.ts';
import { releaseProgramme } from '../../../shared/privacy/release-programme.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsJson } from '../../../shared/sheets/results-json.ts';
import type { Counts, Tally } from '../../../shared/tally/tally.ts';
import { anAllTypesSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const session = anAllTypesSession();
const rules = itemRules(session, true);

/** As releases were stored that showed every answer as it was counted. */
const earlier: Released = {
  responses: 20,
  items: {
    q_overall: { 5: 12, 4: 8 },
    q_years: { 7: 6, 12: 4, 33: 1 },
    q_start: { '2026-06-03': 6, '2026-07-01': 1 },
    q_topics: { '#': 9, 'mrv:1': 5, 'trading:1': 4, 'trading:2': 3 },
    q_role: { head: 1, expert: 9 },
    'k.policy': { '2/4': 6, '3/4': 4 },
  },
};
const telling = ['q_years', 'q_start', 'q_topics', 'q_role', 'k.policy'];
const tally: Tally = { responses: 20, items: earlier.items as Record<string, Counts> };

describe('a release of an earlier form', () => {
  it('keeps opinions, and hides what is counted in classes or sums today', () => {
    const { items } = withoutEarlierForms(earlier, rules);
    expect(items.q_overall).toEqual({ 5: 12, 4: 8 });
    expect(telling.map((key) => items[key])).toEqual(telling.map(() => 'hidden'));
  });

  it('hides sums of which a side is missing, and keeps what is no longer asked', () => {
    const { items } = withoutEarlierForms({ items: { 'k.policy': { '#': 10, before: 24 }, gone: { 5: 9 } } }, rules);
    expect(items).toEqual({ 'k.policy': 'hidden', gone: { 5: 9 } });
  });

  it('is told from one of today, which stays as it is', () => {
    const released = releaseSession(rules, tally);
    expect(released.items.q_years).not.toBe('hidden');
    expect(withoutEarlierForms(released, rules)).toEqual(released);
  });

  it('is no history of what is shown once: the next one shows all, in classes', () => {
    const { released } = releaseNext(rules, earlier, tally, true);
    expect(released.items.q_years).toEqual(releaseSession(rules, tally).items.q_years);
    expect(released.items['k.policy']).toEqual({ '#': 10, before: 24, now: 40 });
    const steps = [[6, 0] as const, [5, 0] as const];
    const histories = { q_years: { shown: { 7: 6, 12: 4, 33: 1 }, steps } };
    expect(releaseNext(rules, { ...earlier, histories }, tally, true).released.items).toEqual(released.items);
  });

  it('adds nothing to a programme but opinions', () => {
    const shown = releaseSession(rules, tally);
    const both = releaseProgramme(rules, [
      { shown: earlier, tally },
      { shown, tally },
    ]);
    expect(both.items.q_overall).toEqual({ 5: 24, 4: 16 });
    for (const key of telling) expect(both.items[key], key).toEqual(shown.items[key]);
  });

  it('is on no page, in no sheet and in no JSON', () => {
    const publication = aBarePublication({ topic: { kind: 'session', code: session.code }, released: earlier });
    const report = composeReport(publication, [session], { name: 'Ada', language: 'en' });
    const drawn = report.pages.flatMap(({ questions }) => questions).filter(({ key }) => telling.includes(key));
    expect(drawn.every(({ parts }) => parts.length === 0)).toBe(true);
    const { items } = JSON.parse(resultsJson(publication, [session], 'en')) as { items: Released['items'] };
    expect(telling.map((key) => items[key])).toEqual(telling.map(() => 'hidden'));
    const rows = sheetsOf(publication, [session], 'en').flatMap((sheet) => sheet.rows);
    expect(rows.filter(([key]) => key === 'q_years')).toHaveLength(1);
  });
});
