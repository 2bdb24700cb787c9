import type { QuestionOf } from '../../questionnaire/question.ts';
import { answeredCategory, type Counting, type Parser, usual } from '../../response/answer-type.ts';
import { cleanedText } from '../../response/cleaned-text.ts';
import { oneField } from '../../response/field-values.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'text'>>({
  choices: () => [],
  isComment: true,
  seconds: 20,
});

/**
 * Free text. The answer: text of any script, cleaned (see `cleanedText`); in a field of one line, a line end is a space.
 * Only how many wrote something is counted.
 */
export const parse: Parser<QuestionOf<'text'>> = ({ maxLength: limit, lines }, [values]) => {
  if (values === undefined) return undefined;
  if (values.length > 1) return { code: 'more-than-one' };
  const cleaned = cleanedText(values[0] ?? '');
  const text = lines === 'short' ? inOneLine(cleaned) : cleaned;
  if (text === '') return undefined;
  return text.length > limit ? { code: 'too-long', limit, length: text.length } : text;
};

export const counting: Counting<QuestionOf<'text'>> = {
  categories: () => [answeredCategory],
  isRespondent: (category) => category === answeredCategory,
  isShown: () => true,
};

/** Without a pattern: one for a line end between blanks takes seconds for a post that is full of blanks. */
function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
