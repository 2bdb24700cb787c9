import type { QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** There is nothing to check that needs more than one place of it. */
export const check: QuestionCheck<QuestionOf<'zero-to-ten'>> = () => [];
