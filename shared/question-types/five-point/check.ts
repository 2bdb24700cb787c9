import { knownScale, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Its scale is one of the questionnaire's. */
export const check: QuestionCheck<QuestionOf<'five-point'>> = knownScale;
