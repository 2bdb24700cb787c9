import { type CoarseningOf, singleLine } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Options in their order. */
export const coarsening: CoarseningOf<QuestionOf<'one'>> = ({ options }) => singleLine(options.map(({ id }) => id));
