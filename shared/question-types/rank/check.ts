import { differentIds, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Each option has its own id. */
export const check: QuestionCheck<QuestionOf<'rank'>> = differentIds;
