import type { QuestionCheck } from '../../programme/question-check.ts';
import { scaleFaults } from '../../programme/scale-faults.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Its scale is one. */
export const check: QuestionCheck<QuestionOf<'scale'>> = scaleFaults;
