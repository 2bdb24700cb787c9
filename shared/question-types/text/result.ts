import type { QuestionOf } from '../../questionnaire/question.ts';
import { plainResult, type ResultType } from '../../report/result-type.ts';

/** Only how many wrote something: what they wrote is shown as comments. */
export const result: ResultType<QuestionOf<'text'>> = {
  ...plainResult,
  describe: (_question, _counts, n, { texts }) => ({ summary: texts.summary.n({ n }), layout: 'options', parts: [] }),
};
