import { asking as askingCheck, answer as check } from '../question-types/check/answer.ts';
import { asking as askingConsent, answer as consent } from '../question-types/consent/answer.ts';
import { asking as askingDate, answer as date } from '../question-types/date/answer.ts';
import { asking as askingFivePoint, answer as fivePoint } from '../question-types/five-point/answer.ts';
import { asking as askingNumber, answer as number } from '../question-types/number/answer.ts';
import { asking as askingOne, answer as one } from '../question-types/one/answer.ts';
import { asking as askingPair, answer as pair } from '../question-types/pair/answer.ts';
import { asking as askingRank, answer as rank } from '../question-types/rank/answer.ts';
import { asking as askingSeveral, answer as several } from '../question-types/several/answer.ts';
import { asking as askingText, answer as text } from '../question-types/text/answer.ts';
import { asking as askingZeroToTen, answer as zeroToTen } from '../question-types/zero-to-ten/answer.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import type { AnswerType, Asking } from './answer-type.ts';

/** How each type of question is asked for. */
export const askings: { readonly [T in QuestionType]: Asking<QuestionOf<T>> } = {
  'five-point': askingFivePoint,
  'zero-to-ten': askingZeroToTen,
  one: askingOne,
  several: askingSeveral,
  text: askingText,
  pair: askingPair,
  number: askingNumber,
  date: askingDate,
  rank: askingRank,
  check: askingCheck,
  consent: askingConsent,
};

/** How the answers to each type of question are read and counted. */
export const answerTypes: { readonly [T in QuestionType]: AnswerType<QuestionOf<T>> } = {
  'five-point': fivePoint,
  'zero-to-ten': zeroToTen,
  one,
  several,
  text,
  pair,
  number,
  date,
  rank,
  check,
  consent,
};

/** How one question is asked for: the table has it under the question's type. */
export function askingOf(question: Question): Asking<Question> {
  return askings[question.type];
}

/** How the answers to one question are read and counted. */
export function answerTypeOf(question: Question): AnswerType<Question> {
  return answerTypes[question.type];
}
