import { type CoarseningOf, singleLine } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Options in their order, where they can tell who somebody is. */
export const coarsening: CoarseningOf<QuestionOf<'one'>> = ({ options, identifies }, isGroup) =>
  identifies || isGroup ? singleLine(options.map(({ id }) => id)) : undefined;
