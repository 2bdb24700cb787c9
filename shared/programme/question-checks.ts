import { check } from '../question-types/check/check.ts';
import { check as consent } from '../question-types/consent/check.ts';
import { check as date } from '../question-types/date/check.ts';
import { check as fivePoint } from '../question-types/five-point/check.ts';
import { check as number } from '../question-types/number/check.ts';
import { check as one } from '../question-types/one/check.ts';
import { check as pair } from '../question-types/pair/check.ts';
import { check as rank } from '../question-types/rank/check.ts';
import { check as scale } from '../question-types/scale/check.ts';
import { check as several } from '../question-types/several/check.ts';
import { check as text } from '../question-types/text/check.ts';
import { check as zeroToTen } from '../question-types/zero-to-ten/check.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Fault } from './fault.ts';
import type { QuestionCheck, WrittenQuestion } from './question-check.ts';

const checks: { readonly [T in QuestionType]: QuestionCheck<QuestionOf<T>> } = {
  'five-point': fivePoint,
  'zero-to-ten': zeroToTen,
  one,
  several,
  scale,
  text,
  pair,
  number,
  date,
  rank,
  check,
  consent,
};

/** The faults of one question that show in more than one place of it. */
export function checkQuestion({ question, path }: WrittenQuestion, scales: Questionnaire['scales']): readonly Fault[] {
  // The table has the check for just this type.
  const check = checks[question.type] as QuestionCheck<Question>;
  return check(question, path, scales);
}
