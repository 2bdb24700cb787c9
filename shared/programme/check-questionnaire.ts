import { matrixOf } from '../questionnaire/matrix-of.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { checkAgain } from './check-again.ts';
import { checkCondition } from './check-condition.ts';
import { kindsOf } from './check-kinds.ts';
import { checkNeverAsked } from './check-never-asked.ts';
import { checkOffers } from './check-offers.ts';
import { checkQuotes } from './check-quotes.ts';
import { type Fault, fault, type Path, repeated, repeatedAt, unknownValue } from './fault.ts';
import type { WrittenQuestion } from './question-check.ts';
import { checkQuestion } from './question-checks.ts';

const at = ['questionnaire', 'pages'];

/** The checks of a questionnaire that need more than one place of it. */
export function checkQuestionnaire(questionnaire: Questionnaire): Fault[] {
  const { pages, scales, headline } = questionnaire;
  const written = writtenIn(pages);
  const questions = written.flatMap((each) => checkQuestion(each, scales));
  const conditions = conditionFaults(pages, written, { scales, headline });
  return [
    ...repeated(pages, at, (page) => page.id, 'id'),
    ...repeatedAt(written.flatMap(idsOf)),
    ...questions,
    ...conditions,
    ...(questions.length + conditions.length > 0 ? [] : checkNeverAsked(questionnaire, written)),
    ...checkQuotes(written),
    ...checkAgain(written),
    ...headlineFaults(headline, written),
    ...tellingHeadline(headline, written),
    ...triedOptions(written),
  ];
}

/** Those of its checks that depend on which questions the headline names. */
export function checkHeadline({ pages, scales, headline }: Questionnaire): Fault[] {
  const written = writtenIn(pages);
  return [
    ...conditionFaults(pages, written, { scales, headline }),
    ...headlineFaults(headline, written),
    ...tellingHeadline(headline, written),
  ];
}

function writtenIn(pages: Questionnaire['pages']): readonly WrittenQuestion[] {
  return pages.flatMap((page, index) =>
    page.questions.map((question, of) => ({ page, question, path: [...at, index, 'questions', of] })),
  );
}

/** The id of a question, after that of the matrix that begins with it. */
function idsOf(
  { question, path }: WrittenQuestion,
  at: number,
  all: readonly WrittenQuestion[],
): { value: string; path: Path }[] {
  const matrix = matrixOf(question);
  const isFirst = matrix !== undefined && all.findIndex((each) => matrixOf(each.question) === matrix) === at;
  return [
    ...(isFirst ? [{ value: matrix.id, path: [...path, 'matrix', 'id'] }] : []),
    { value: question.id, path: [...path, 'id'] },
  ];
}

/** Those of pages, which look back to the pages before, and those of questions. */
function conditionFaults(
  pages: Questionnaire['pages'],
  written: readonly WrittenQuestion[],
  deciders: Pick<Questionnaire, 'scales' | 'headline'>,
): Fault[] {
  return [
    ...pages.flatMap((page, at) => {
      const first = written.findIndex((each) => each.page === page);
      const path = ['questionnaire', 'pages', at, 'showWhen'];
      const earlier = written.slice(0, first);
      return checkCondition({ showWhen: page.showWhen, page, path, earlier, kinds: kindsOf({ page }) }, deciders);
    }),
    ...written.flatMap(({ page, question, path }, at) => {
      const { showWhen } = question;
      const where = { path: [...path, 'showWhen'], earlier: written.slice(0, at), kinds: kindsOf({ page, question }) };
      const boundTo = question.type === 'text' ? question.boundTo : undefined;
      return [
        ...checkCondition({ showWhen, page, boundTo, ...where }, deciders),
        ...checkOffers({ page, question, path }, where, deciders),
      ];
    }),
  ];
}

/** A share of answers that are counted with their neighbours would be wrong. */
function tellingHeadline({ able, used }: Questionnaire['headline'], written: readonly WrittenQuestion[]): Fault[] {
  return written.flatMap(({ question, path }) =>
    [able, used].includes(question.id) && question.type === 'one' && question.identifies
      ? [fault([...path, 'identifies'], 'headlineIdentifies')]
      : [],
  );
}

/** Who tried without success has not used it, and says so by one choice. */
function triedOptions(written: readonly WrittenQuestion[]): Fault[] {
  return written.flatMap(({ question, path }) => {
    if (question.type !== 'one' && question.type !== 'several') return [];
    return question.options.flatMap(({ tried, favourable }, at) =>
      tried && (favourable || question.type === 'several')
        ? [fault([...path, 'options', at, 'tried'], 'triedAndUsed')]
        : [],
    );
  });
}

/** What may have each role of the headline, and what is said where nothing of the kind has this id. */
const headlineRoles: Readonly<
  Record<
    keyof Questionnaire['headline'],
    { unknown: 'noSatisfied' | 'noZeroToTen' | 'noOne' | 'noSeveral'; isFit(question: Question): boolean }
  >
> = {
  satisfied: {
    unknown: 'noSatisfied',
    isFit: (question) =>
      question.type === 'five-point' || (question.type === 'scale' && question.satisfied !== undefined),
  },
  recommend: { unknown: 'noZeroToTen', isFit: ({ type }) => type === 'zero-to-ten' },
  able: { unknown: 'noOne', isFit: ({ type }) => type === 'one' },
  used: { unknown: 'noOne', isFit: ({ type }) => type === 'one' },
  barrier: { unknown: 'noSeveral', isFit: ({ type }) => type === 'several' },
  group: { unknown: 'noOne', isFit: ({ type }) => type === 'one' },
};

function headlineFaults(headline: Questionnaire['headline'], written: readonly WrittenQuestion[]): Fault[] {
  return Object.entries(headlineRoles).flatMap(([role, { unknown, isFit }]) => {
    const id = headline[role as keyof typeof headlineRoles];
    if (id === undefined) return [];
    const candidates = written.filter(({ page, question }) => page.repeat === undefined && isFit(question));
    return unknownValue(
      id,
      candidates.map(({ question }) => question.id),
      (said) => fault(['questionnaire', 'headline', role], unknown, said),
    );
  });
}
