import { describe, expect, it } from 'vitest';
import { templateLanguages } from '../../../shared/authoring/template-words.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { reportText } from '../../../shared/mail/report-text.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { claimsOf, comparisonsIn } from '../../../shared/report/claims/claims.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { resultsFile } from '../../../shared/sheets/results-json.ts';
import { aFollowUp, followUpSession, theTraining } from '../../fixtures/report/a-follow-up.ts';

const texts = reportTexts('en');
const { actions, metric } = texts;

const report = (publication: Publication, language = 'en') =>
  composeReport(publication, [followUpSession], { name: 'Ada', language });
const said = (items: object, overrides: Partial<Publication> = {}) => report(aFollowUp(items, overrides)).actions;

/** So many of a hundred have used it. */
const usedBy = (count: number) => ({
  l3_used: { often: count, not_yet: 100 - count },
  l3_barrier: 'hidden',
  q_nps: {},
});

describe('the report of a follow-up', () => {
  it('opens with how many have used it, in its subject too', () => {
    const { subject, metrics } = report(aFollowUp());

    expect(subject).toMatch(/: 64% have used it \(96\/150\)$/);
    expect(metrics.map(({ label, value, of, range }) => [label, value, of, range])).toEqual([
      [metric.responseRate, '75%', '150 of 200', undefined],
      [metric.used, '64%', '96 of 150', '56% to 71%'],
      [metric.tried, '18%', '27 of 150', '13% to 25%'],
      [metric.recommend, '+43', 'n\u00a0=\u00a0140', '+30 to +54'],
    ]);
  });

  it('says what to do: for those who tried in vain, and with the barrier of those who have not used it', () => {
    expect(said({})).toEqual([
      actions.used({ side: 'most', percent: '64%', count: 96, n: 150 }),
      actions.tried({ percent: '18%', count: 27, n: 150 }),
      actions.unusedBarrier({ item: actions.item({ name: 'Tools or data', percent: '68%', count: 34, n: 50 }) }),
    ]);
  });

  // By Wilson's interval 60 of 100 are 50.2% to 69.1%, 59 are 49.2% to 68.1%.
  it.each([
    [60, 'most'],
    [59, 'unclear'],
    [41, 'unclear'],
    [40, 'few'],
  ])('tells of %i of 100 that it is %s', (count, side) => {
    expect(said(usedBy(count))).toEqual([actions.used({ side, percent: `${count}%`, count, n: 100 })]);
  });

  // 17 of 100 are 10.9% to 25.5%, 16 are 10.1% to 24.4%, 15 are 9.3% to 23.3%.
  it.each([
    [16, true],
    [15, false],
  ])('tells of %i of 100 who tried in vain, where more than one in ten did for sure: %s', (tried, isTold) => {
    const sentences = said({ ...usedBy(0), l3_used: { often: 80 - tried, tried, not_yet: 20 } });
    expect(sentences.includes(actions.tried({ percent: `${tried}%`, count: tried, n: 100 }))).toBe(isTold);
  });

  it('says of nine how many, and of four nothing', () => {
    const nine = report(aFollowUp({ l3_used: { often: 6, tried: 3 } }));
    const hidden = report(aFollowUp({ l3_used: 'hidden' }));

    expect(nine.subject).toMatch(/: 6 of 9 have used it$/);
    expect(nine.metrics.slice(1, 3).map(({ value }) => value)).toEqual(['6 of 9', '3 of 9']);
    expect(nine.actions.join()).not.toContain('have used');
    expect(hidden.subject).toMatch(/: 150 answers$/);
    expect(hidden.metrics.map(({ label, value }) => [label, value])).toContainEqual([metric.used, texts.suppressed]);
    expect(hidden.metrics.map(({ label }) => label)).not.toContain(metric.tried);
  });

  it('says of everybody what stands in the way, where everybody is asked', () => {
    const { questionnaire } = followUpSession;
    const pages = questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.id === 'l3_barrier' ? { ...question, showWhen: undefined } : question,
      ),
    }));
    const session = { ...followUpSession, questionnaire: { ...questionnaire, pages } };
    const sentences = composeReport(aFollowUp(), [session], { name: 'Ada', language: 'en' }).actions;
    expect(sentences.at(-1)).toMatch(/^The barrier named most often is “Tools or data”/);
  });
});

describe('a follow-up beside its training', () => {
  const beside = { earlier: theTraining };

  it('says how many could use it, and that clearly fewer have', () => {
    const publication = aFollowUp({}, beside);
    const { metrics, actions: sentences, notes, trend } = report(publication);

    expect(metrics[1]?.compared).toBe(metric.ableThen({ percent: '80%', count: 128, n: 160 }));
    // Newcombe's interval at the level of the test, which stands in a family with the barriers.
    expect(sentences[1]).toMatch(
      /^Fewer have used it than could at the end of the training: 64% \(96 of 150\) against 80% \(128 of 160\), 16 points apart \(\d to 2\d\)\./,
    );
    expect(notes).toContain(texts.notes.ableThen({ title: 'The training', day: '20 December 2020' }));
    expect(trend).toBeUndefined();
    const claims = claimsOf(publication, followUpSession.questionnaire);
    expect(comparisonsIn(claims)).toBe(claims.barriers.length + 1);
  });

  it('claims no difference where it may be chance, or is small', () => {
    const claim = (yes: number, no: number) =>
      claimsOf(aFollowUp({}, { earlier: { ...theTraining, able: { yes, no } } }), followUpSession.questionnaire)
        .transfer;

    expect(claim(110, 50)?.verdict).toBe('unclear');
    expect(claim(1500, 500)?.verdict).toBe('clear');
    expect(claim(14_600, 5_400)?.verdict).toBe('unclear');
    expect(claim(6, 3)).toBeUndefined();
    expect(claim(40, 120)).toMatchObject({ verdict: 'clear', apart: { value: 39 } });
  });

  it('says nothing of so few that it would be no percentage', () => {
    const { metrics } = report(aFollowUp({}, { earlier: { ...theTraining, able: { yes: 6, no: 3 } } }));
    expect(metrics[1]?.compared).toBeUndefined();
  });

  it('is in the file for programs', () => {
    expect(resultsFile(aFollowUp({}, beside), [followUpSession], 'en').earlier).toMatchObject({
      able: { yes: 128, no: 32 },
    });
  });

  it.each(templateLanguages)('is told in %s', (language) => {
    const { metric: words } = reportTexts(language);
    const view = report(aFollowUp({}, beside), language);

    expect(view.metrics.map(({ label }) => label)).toEqual([
      words.responseRate,
      words.used,
      words.tried,
      words.recommend,
    ]);
    expect(view.actions).toHaveLength(4);
    expect(view.actions.join()).toContain('96');
    expect(view.subject).toContain('96');
    expect(reportText(view)).toContain(words.used);
  });
});
