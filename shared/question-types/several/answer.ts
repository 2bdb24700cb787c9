import { asideOf, optionsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { notApplicable } from '../../questionnaire/values.ts';
import { answeredCategory, type Counting, type Parser, usual } from '../../response/answer-type.ts';
import { isNotApplicable, oneField } from '../../response/field-values.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'several'>>({
  choices: (question, words) => [...optionsOf(question.options, words), ...asideOf(question, words)],
  decides: true,
  seconds: 15,
});

/** Some of several options. The answer: their ids in the order of the question, or `na`. Categories: the ids, and people. */
export const parse: Parser<QuestionOf<'several'>> = (question, [values]) => {
  const given = new Set((values ?? []).filter((value) => value !== ''));
  if (given.size === 0) return undefined;
  const chosen = question.options.filter((option) => given.has(option.id));
  const isAside = given.has(notApplicable) && isNotApplicable(question, notApplicable);
  if (chosen.length + Number(isAside) < given.size) return { code: 'not-an-option' };
  if (given.size > 1 && (isAside || chosen.some((option) => option.exclusive))) return { code: 'excludes-others' };
  if (isAside) return notApplicable;
  if (question.max !== undefined && chosen.length > question.max) return { code: 'too-many', limit: question.max };
  return chosen.map((option) => option.id);
};

export const counting: Counting<QuestionOf<'several'>> = {
  categories: (given) => (Array.isArray(given) ? [answeredCategory, ...(given as readonly string[])] : [String(given)]),
  isRespondent: (category) => category === answeredCategory,
  isShown: () => true,
};
