import { type CoarseningOf, opinion } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Shown as it is counted. */
export const coarsening: CoarseningOf<QuestionOf<'scale'>> = opinion;
