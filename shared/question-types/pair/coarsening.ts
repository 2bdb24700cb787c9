import type { CoarseningOf } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Before and now: which of both somebody gave is as good as a name to who knows one of them. */
export const coarsening: CoarseningOf<QuestionOf<'pair'>> = () => ({
  kind: 'sums',
  sides: ['before', 'now'],
  values(category) {
    const [, before, now] = /^(\d)\/(\d)$/.exec(category) ?? [];
    return before === undefined || now === undefined ? undefined : [Number(before), Number(now)];
  },
});
