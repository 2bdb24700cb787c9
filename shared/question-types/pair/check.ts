import { knownScale, oneScale, type QuestionCheck } from '../../programme/question-check.ts';
import { scaleFaults } from '../../programme/scale-faults.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { pairScale } from '../../questionnaire/step-numbers.ts';

/** Its scale is one of the questionnaire's, or one of its own that a question about it alone could have. */
export const check: QuestionCheck<QuestionOf<'pair'>> = (question, path, scales) => {
  const faults = oneScale(question, 'pair', path);
  if (faults.length > 0) return faults;
  const { scale } = question;
  return scale === undefined ? scaleFaults(pairScale(question), path) : knownScale({ scale }, path, scales);
};
