import { type Item, itemsOf } from '../questionnaire/items.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import { fieldNames } from '../response/field-names.ts';
import type { Session } from './session.ts';

/**
 * The most bytes that a browser posts for one character as `maxLength` counts them (UTF-16 units): `%E4%BD%A0` for one of
 * Chinese, Japanese, Korean and many others. An emoji is four bytes, `%F0%9F%98%80`, and counts as two.
 */
const bytesOfCharacter = 9;

/** What is sent beside the answers: the form's own fields. */
const controlBytes = 512;

/** Option ids and steps have 24 characters of ASCII at most, numbers and days fewer. */
const bytesOfValue = 24;

/** The most bytes of the values of a question, by its type. */
const valueBytes: { readonly [T in QuestionType]: (question: QuestionOf<T>, item: Item) => number } = {
  'five-point': oneEach,
  'zero-to-ten': oneEach,
  one: oneEach,
  // Each chosen option comes with the name of the field again.
  several: ({ options }, item) => options.length * (bytesOfValue + nameBytes(item.key)),
  scale: oneEach,
  text: ({ maxLength }) => maxLength * bytesOfCharacter,
  pair: oneEach,
  number: oneEach,
  date: oneEach,
  rank: oneEach,
  check: oneEach,
  consent: oneEach,
};

/** How large the body of a post can be in which everything is answered, every text as long as it may be. */
export function largestAnswer(session: Session): number {
  return itemsOf(session).reduce((bytes, item) => {
    const names = fieldNames(item).reduce((total, name) => total + nameBytes(name), 0);
    const values = valueBytes[item.question.type] as (question: Question, item: Item) => number;
    return bytes + names + values(item.question, item);
  }, controlBytes);
}

function oneEach(_question: Question, item: Item): number {
  return fieldNames(item).length * bytesOfValue;
}

/** With what separates it from its value and from the next field. */
function nameBytes(name: string): number {
  return name.length + 2;
}
