import type { CoarseningOf } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { pairScale } from '../../questionnaire/step-numbers.ts';
import { sidesOf } from '../../response/pair-sides.ts';

/** Before and now: which of both somebody gave is as good as a name to who knows one of them. */
export const coarsening: CoarseningOf<QuestionOf<'pair'>> = (question) => {
  const { from, to } = pairScale(question);
  return { kind: 'sums', sides: ['before', 'now'], ends: { from, to }, values: sidesOf };
};
