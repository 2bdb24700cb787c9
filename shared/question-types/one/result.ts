import type { QuestionOf } from '../../questionnaire/question.ts';
import { describeOptions } from '../../report/option-bars.ts';
import { plainResult, type ResultType } from '../../report/result-type.ts';

/** A bar for each option. */
export const result: ResultType<QuestionOf<'one'>> = { ...plainResult, describe: describeOptions };
