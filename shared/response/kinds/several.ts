import type { QuestionOf } from '../../questionnaire/question.ts';
import { notApplicable } from '../../questionnaire/values.ts';
import { isNotApplicable } from './choice.ts';
import { answeredCell, type Kind } from './kind.ts';

/** Some of several options. The answer: their ids in the order of the question, or `na`. Cells: the ids, and people. */
export const severalKind: Kind<QuestionOf<'several'>> = {
  parse(question, [values]) {
    const given = new Set((values ?? []).filter((value) => value !== ''));
    if (given.size === 0) return undefined;
    const chosen = question.options.filter((option) => given.has(option.id));
    const isAside = given.has(notApplicable) && isNotApplicable(question, notApplicable);
    if (chosen.length + Number(isAside) < given.size) return { code: 'not-an-option' };
    if (given.size > 1 && (isAside || chosen.some((option) => option.exclusive))) return { code: 'excludes-others' };
    if (isAside) return notApplicable;
    if (question.max !== undefined && chosen.length > question.max) return { code: 'too-many', limit: question.max };
    return chosen.map((option) => option.id);
  },
  cells: (answer) => (Array.isArray(answer) ? [answeredCell, ...(answer as readonly string[])] : [String(answer)]),
  isPeople: (cell) => cell === answeredCell,
};
