import type { ComparableQuestion } from '../../programme/publishing/equal-questions.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { Thirds } from '../../statistics/exact-test.ts';
import type { Counts } from '../../tally/tally.ts';
import { consented, favourable, recommendation, right, satisfied } from '../measure.ts';

/** A number by which sets of answers are compared: of which question, and who counts for it and who against it. */
export interface ComparedNumber {
  readonly question: Question;
  /** A share of people, or a score: the share of some less the share of others. */
  readonly unit: 'share' | 'score';
  thirds(counts: Counts): Thirds | undefined;
}

/** The questions with a share of good answers that are asked once of everybody. */
export function ratedQuestions({ pages }: Questionnaire): ComparedNumber[] {
  return pages
    .filter((page) => page.repeat === undefined)
    .flatMap((page) => page.questions)
    .filter(({ type, showWhen }) => type === 'five-point' && showWhen === undefined)
    .map((question) => ({ question, unit: 'share', thirds: (counts) => halves(satisfied(counts)) }));
}

/** All by which sessions are compared: rated questions, and the other numbers of the headline. */
export function comparedNumbers(questionnaire: Questionnaire): ComparedNumber[] {
  const { pages, headline } = questionnaire;
  const find = (id: string | undefined) =>
    pages.flatMap((page) => page.questions).filter((question) => question.id === id);
  return [
    ...ratedQuestions(questionnaire),
    ...find(headline.able).flatMap((question): ComparedNumber[] =>
      question.type === 'one'
        ? [{ question, unit: 'share', thirds: (counts) => halves(favourable(question, counts)) }]
        : [],
    ),
    ...find(headline.recommend).map(
      (question): ComparedNumber => ({ question, unit: 'score', thirds: (counts) => scored(counts) }),
    ),
  ];
}

/** The number by which a question is compared with the same one of an earlier programme. */
export function comparedNumber(question: ComparableQuestion): ComparedNumber {
  const share = (thirds: ComparedNumber['thirds']): ComparedNumber => ({ question, unit: 'share', thirds });
  switch (question.type) {
    case 'five-point':
      return share((counts) => halves(satisfied(counts)));
    case 'zero-to-ten':
      return { question, unit: 'score', thirds: scored };
    case 'one':
      return share((counts) => halves(favourable(question, counts)));
    case 'check':
      return share((counts) => halves(right(question, counts)));
    case 'consent':
      return share((counts) => halves(consented(counts)));
  }
}

function halves(share: { readonly count: number; readonly n: number } | undefined): Thirds | undefined {
  return share === undefined ? undefined : { low: share.n - share.count, middle: 0, high: share.count };
}

function scored(counts: Counts): Thirds | undefined {
  const nps = recommendation(counts);
  return nps === undefined ? undefined : { low: nps.detractors, middle: nps.passives, high: nps.promoters };
}
