import type { QuestionOf } from '../../questionnaire/question.ts';
import { type Counting, countedByValue, type Parser, usual } from '../../response/answer-type.ts';
import { oneFieldAndAside, orNotApplicable, type Values } from '../../response/field-values.ts';
import type { Problem } from '../../response/problem.ts';

export const fieldEndings = oneFieldAndAside;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'number'>>({
  choices: () => [],
});

/** A typed number. The answer: the number, or `na`; its category is the same as text, so every number derived is exact. */
export const parse: Parser<QuestionOf<'number'>> = (question, [values, aside]) =>
  orNotApplicable(typedNumber(question, values), aside);

export const counting: Counting<QuestionOf<'number'>> = countedByValue;

function typedNumber({ min, max, decimals }: QuestionOf<'number'>, values: Values): number | Problem | undefined {
  const given = (values ?? []).map(plainDigits).filter((text) => text !== '');
  const [text] = given;
  if (text === undefined) return undefined;
  if (given.length > 1) return { code: 'more-than-one' };
  const written = /^-?\d{1,10}(?:[.,](\d{1,2}))?$/.exec(text);
  if (written === null || (written[1] ?? '').length > decimals) return { code: 'not-a-number', decimals };
  // Adding zero makes a negative zero a plain one.
  const value = Number(text.replace(',', '.')) + 0;
  return value < min || value > max ? { code: 'out-of-range', low: String(min), high: String(max) } : value;
}

/**
 * What was typed, with the digits of Chinese (full-width), Arabic and Persian keyboards as 0 to 9, either decimal
 * separator, and either minus sign. Groups of thousands are refused: three digits behind a separator are never decimals
 * here, so `1,000` can't be taken for 1.
 */
function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replace(/^[−–]/, '-');
}
