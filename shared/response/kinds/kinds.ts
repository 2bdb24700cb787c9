import type { Question, QuestionOf, QuestionType } from '../../questionnaire/question.ts';
import { oneKind, stepKind } from './choice.ts';
import { consentKind } from './consent.ts';
import { dateKind } from './date.ts';
import type { Kind } from './kind.ts';
import { numberKind } from './number.ts';
import { pairKind } from './pair.ts';
import { rankKind } from './rank.ts';
import { severalKind } from './several.ts';
import { textKind } from './text.ts';

/** What is to know of the answers to each type of question. */
export const kinds: { readonly [T in QuestionType]: Kind<QuestionOf<T>> } = {
  'five-point': stepKind(1, 5),
  'zero-to-ten': stepKind(0, 10),
  one: oneKind,
  several: severalKind,
  text: textKind,
  pair: pairKind,
  number: numberKind,
  date: dateKind,
  rank: rankKind,
  check: oneKind,
  consent: consentKind,
};

/** The same for one question, which the table has under its type. */
export function kindOf(question: Question): Kind<Question> {
  return kinds[question.type];
}
