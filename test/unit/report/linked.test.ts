import { describe, expect, it } from 'vitest';
import { templateLanguages } from '../../../shared/authoring/template-words.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { reportText } from '../../../shared/mail/report-text.ts';
import type { Linked } from '../../../shared/privacy/linked-pairs.ts';
import { claimsOf } from '../../../shared/report/claims/claims.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsFile } from '../../../shared/sheets/results-json.ts';
import { aFollowUp, followUpSession } from '../../fixtures/report/a-follow-up.ts';

const texts = reportTexts('en');
const items = { q_nps: { n: 80, more: 30, less: 9 }, l3_used: { n: 60, more: 12, less: 10 } };
const published = (linked: Linked) => aFollowUp({}, { linked });
/** What the first table of the files says of them: value and count. */
const summary = (linked: Linked) =>
  sheetsOf(published(linked), [followUpSession], 'en')
    .flatMap(({ id, rows }) => (id === 'summary' ? rows : []))
    .filter(([label]) => label === texts.headings.linked)
    .map(([, value, count]) => [value, count]);
const report = (linked: Linked, language = 'en') =>
  composeReport(published(linked), [followUpSession], { name: 'Ada', language });

describe('how the same people have changed', () => {
  it('stands in a table, what is clear with a mark and as a sentence of what to do', () => {
    const { linked, actions } = report({ items, ambiguous: 0 });

    expect(linked?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      [texts.metric.used, '60', '12', '38', '10', '+3'],
      [texts.metric.recommend, '80', '30', '41', '9', '+26'],
    ]);
    expect(linked?.rows[1]?.at(-1)?.detail).toContain(texts.table.higher);
    expect(linked?.rows[0]?.at(-1)?.detail).not.toContain(texts.table.higher);
    const sentence =
      /^Of 80 people who can be compared with themselves, more have got better than worse in “NPS”: 30 against 9, 26 points/;
    expect(linked?.notes[0]).toMatch(sentence);
    expect(actions.some((each) => sentence.test(each))).toBe(true);
    expect(linked?.notes).toContain(texts.linked.safe);
  });

  it('is tested beside all else that the report compares', () => {
    const { questionnaire } = followUpSession;
    const alone = claimsOf(aFollowUp({ l3_barrier: 'hidden' }, { linked: { items, ambiguous: 0 } }), questionnaire);
    const among = claimsOf(published({ items, ambiguous: 0 }), questionnaire);
    const levels = ({ linked }: typeof alone) => linked.map(({ level }) => level);
    expect(among.linked.map(({ verdict }) => verdict)).toEqual(['unclear', 'clear']);
    expect(levels(among)[1]).toBeLessThan(levels(alone)[1] ?? 0);
  });

  it('says that it is not shown, and how many answers were left out', () => {
    const { linked, notes } = report({ items: {}, ambiguous: 'few' });
    expect(linked).toBeUndefined();
    expect(notes).toContain(texts.plain.labelled({ label: texts.headings.linked, value: texts.linked.none }));
    expect(notes).toContain(texts.linked.ambiguous({ how: 'few', count: 0 }));
    expect(report({ items, ambiguous: 0 }).notes.join()).not.toContain(texts.linked.none);
    expect(report({ items, ambiguous: 6 }).linked?.notes.at(-1)).toMatch(/^6 answers were left out/);
  });

  it('is in the files', () => {
    const sheet = sheetsOf(published({ items, ambiguous: 0 }), [followUpSession], 'en').find(
      ({ id }) => id === 'linked',
    );
    expect(sheet?.rows).toHaveLength(2);
    expect(summary({ items, ambiguous: 0 })).toEqual([]);
    expect(summary({ items, ambiguous: 6 })).toEqual([[expect.stringMatching(/^6 answers were left out/), 6]]);
    expect(summary({ items: {}, ambiguous: 'few' })).toEqual([
      [texts.linked.none, null],
      [texts.linked.ambiguous({ how: 'few', count: 0 }), null],
    ]);
    expect(resultsFile(published({ items, ambiguous: 'few' }), [followUpSession], 'en').linked).toEqual({
      items,
      ambiguous: 'few',
    });
  });

  it.each(templateLanguages)('is told in %s', (language) => {
    const view = report({ items, ambiguous: 6 }, language);
    const words = reportTexts(language);
    expect(view.linked?.columns.slice(2, 5)).toEqual([words.columns.better, words.columns.same, words.columns.worse]);
    expect(view.linked?.notes[0]).toContain('30');
    expect(reportText(view)).toContain(words.columns.better);
  });
});
