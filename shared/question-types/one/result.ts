import type { QuestionOf } from '../../questionnaire/question.ts';
import { answerClasses } from '../../report/classes.ts';
import { describeOptionClasses, describeOptions } from '../../report/option-bars.ts';
import { plainResult, type ResultType } from '../../report/result-type.ts';

/** A bar for each option; for neighbours together where they can tell who somebody is, and some are rare. */
export const result: ResultType<QuestionOf<'one'>> = {
  ...plainResult,
  describe(question, counts, n, context) {
    const isInClasses = answerClasses(counts).some(({ low, high }) => low !== high);
    return (isInClasses ? describeOptionClasses : describeOptions)(question, counts, n, context);
  },
};
