import type { QuestionOf } from '../../questionnaire/question.ts';
import { answeredCategory, type Counting, type Parser, usual } from '../../response/answer-type.ts';
import { oneField } from '../../response/field-values.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'text'>>({
  choices: () => [],
  isComment: true,
  // Most stay blank.
  seconds: 12,
});

/**
 * Free text. The answer: text of any script, in Unicode's composed form (NFC), line ends as line feeds, without space
 * at its ends; in a field of one line, a line end is a space. Only how many wrote something is counted.
 */
export const parse: Parser<QuestionOf<'text'>> = ({ maxLength: limit, lines }, [values]) => {
  if (values === undefined) return undefined;
  if (values.length > 1) return { code: 'more-than-one' };
  const raw = values[0] ?? '';
  if (!raw.isWellFormed()) return { code: 'characters' };
  const lineEnds = lines === 'short' ? /\s*[\r\n]\s*/g : /\r\n?/g;
  const text = raw
    .replace(lineEnds, lines === 'short' ? ' ' : '\n')
    .normalize('NFC')
    .trim();
  if (text === '') return undefined;
  if (hasControls(text)) return { code: 'characters' };
  return text.length > limit ? { code: 'too-long', limit, length: text.length } : text;
};

export const counting: Counting<QuestionOf<'text'>> = {
  categories: () => [answeredCategory],
  isRespondent: (category) => category === answeredCategory,
  isShown: () => true,
};

/**
 * Control characters (except line feed and tab) and bidirectional controls: they can make a text read otherwise than
 * it is, break a mail or a spreadsheet, and no keyboard types them. The pattern is made when a text first comes: with
 * Unicode's properties that takes longer than a millisecond, which a function that shows forms never spends.
 */
function hasControls(text: string): boolean {
  return /[^\P{Cc}\n\t]|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/u.test(text);
}
