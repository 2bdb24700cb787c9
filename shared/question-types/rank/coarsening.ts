import { type CoarseningOf, unplaced } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/**
 * Ranks, the same for each option: the people of one rank are those of all options together, so that what is merged for
 * one option would follow from the others.
 */
export const coarsening: CoarseningOf<QuestionOf<'rank'>> = ({ options }) => {
  const ranks = options.map((_, at) => String(at + 1));
  return {
    kind: 'neighbours',
    steps: [...ranks, unplaced].map((rank) => ({ low: rank, high: rank })),
    rows: options.map(({ id }) => id),
    unplaced: ranks.length,
    place(category) {
      const [row = '', rank = ''] = category.split(':');
      const at = ranks.indexOf(rank);
      return at < 0 ? undefined : { row, at };
    },
  };
};
