import type { QuestionOf } from '../../questionnaire/question.ts';
import { answeredCategory, type Counting, type FieldEndings, type Parser, usual } from '../../response/answer-type.ts';
import { asideEnding, isStep, oneValue, orNotApplicable } from '../../response/field-values.ts';

export const fieldEndings: FieldEndings<QuestionOf<'rank'>> = (question) => [
  ...question.options.map(({ id }) => `.${id}`),
  ...asideEnding(question),
];

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'rank'>>({
  choices: () => [],
  seconds: 25,
});

/**
 * Options put in order. The answer: the ids from the first rank on, without those that got none, or `na`. Gaps close: who
 * gives ranks 1 and 3 has said which comes first. Categories: `id:rank` for each, and people.
 */
export const parse: Parser<QuestionOf<'rank'>> = ({ options }, values) => {
  const ranks = options.map((option, at) => ({
    id: option.id,
    rank: oneValue(values[at], (text) => isStep(text, 1, options.length)),
  }));
  const ranked = ranks.flatMap(({ id, rank }) => (typeof rank === 'string' ? [{ id, rank: Number(rank) }] : []));
  for (const { rank } of ranks) if (typeof rank === 'object') return rank;
  if (new Set(ranked.map(({ rank }) => rank)).size < ranked.length) return { code: 'position-twice' };
  const order = ranked.sort((one, other) => one.rank - other.rank).map(({ id }) => id);
  return orNotApplicable(order.length === 0 ? undefined : order, values[options.length]);
};

export const counting: Counting<QuestionOf<'rank'>> = {
  categories: (given) =>
    Array.isArray(given)
      ? [answeredCategory, ...(given as readonly string[]).map((id, at) => `${id}:${at + 1}`)]
      : [String(given)],
  isRespondent: (category) => category === answeredCategory,
  isShown: () => true,
};
