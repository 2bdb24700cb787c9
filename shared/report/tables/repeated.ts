import type { Language, Text } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { withCapital } from '../../i18n/with-capital.ts';
import type { Asked } from '../../questionnaire/asked.ts';
import { itemKeys } from '../../questionnaire/item-keys.ts';
import { inLanguage, itemsOf } from '../../questionnaire/items.ts';
import { matrixOf } from '../../questionnaire/matrix-of.ts';
import { memoize } from '../../questionnaire/memoize.ts';
import { firstParagraph, inOneLine } from '../../questionnaire/prose.ts';
import type { Question, QuestionOf } from '../../questionnaire/question.ts';
import type { Page } from '../../questionnaire/schema.ts';
import { isStepped, type SteppedQuestion } from '../../questionnaire/step-numbers.ts';

/** The questions by which each speaker is rated, on whatever scales. */
export function speakerRatings(asked: Asked): SteppedQuestion[] {
  return repeatedQuestions(asked, 'speaker').filter(isStepped);
}

/** The questions by which each part of a day is rated, on whatever scales. */
export function partRatings(asked: Asked): SteppedQuestion[] {
  return repeatedQuestions(asked, 'part').filter(isStepped);
}

/** The questions about before and now of each topic. */
export function topicPairs(asked: Asked): QuestionOf<'pair'>[] {
  return repeatedQuestions(asked, 'topic').filter((question) => question.type === 'pair');
}

/** Of somebody or something at least: those about others may be for sessions of other kinds. */
function repeatedQuestions(asked: Asked, repeat: Page['repeat']): Question[] {
  return asked.questionnaire.pages
    .filter((page) => page.repeat === repeat)
    .flatMap((page) => page.questions.filter(({ id }) => askedIds(asked).has(id)));
}

/** Those of all questions that are asked of or about somebody: of a programme they are looked for in the items of thousands. */
const askedIds = memoize(
  (asked: Asked): ReadonlySet<string> => new Set(itemsOf(asked).map(({ question }) => question.id)),
);

/** Whether it was asked about somebody or something, in one session at least. */
export function isAskedAbout(asked: Asked, question: Question, { id }: { readonly id: string }): boolean {
  return itemKeys(asked).has(`${question.id}.${id}`);
}

/** Whether the results of a question are in one of the tables. */
export function isTabled(question: Question, asked: Asked): boolean {
  const tabled = [...topicPairs(asked).slice(0, 1), ...speakerRatings(asked), ...partRatings(asked)];
  return tabled.some(({ id }) => id === question.id);
}

/** The name of a question at the head of a column: its short one, or what it asks, with a general word in the place of each name. */
export function shortName({ short, text }: Question, language: Language, texts: ReportTexts): string {
  return short === undefined ? withoutNames(text, language, texts) : inLanguage(short, language);
}

/** The same of all that it asks: a row of a matrix after what all of its rows are asked. */
export function generalWording(question: Question, language: Language, texts: ReportTexts): string {
  const matrix = matrixOf(question);
  const asked = [...(matrix === undefined ? [] : [matrix.text]), question.text];
  return inOneLine(asked.map((text) => withoutNames(text, language, texts)));
}

/**
 * The same in a phrase, where the wording is but the name with the short one behind it, as `{talk}: content` is: `Content of the talk`.
 * Undefined: it says more.
 */
export function aboutInGeneral(
  { short, text }: Question,
  language: Language,
  { table }: ReportTexts,
): string | undefined {
  const [, name = '', asked] = /^\{(\w+)\}\s*\p{P}\s*(.+)$/su.exec(inLanguage(text, language).trim()) ?? [];
  if (short === undefined || asked === undefined) return undefined;
  const what = inLanguage(short, language);
  const isSame = withCapital(what) === withCapital(asked);
  const abouts: Readonly<Record<string, ((values: { what: string }) => string) | undefined>> = table.about;
  return isSame ? abouts[name]?.({ what }) : undefined;
}

function withoutNames(text: Text, language: Language, { table }: ReportTexts): string {
  const words: Readonly<Record<string, string>> = table.placeholders;
  const asked = firstParagraph(inLanguage(text, language));
  return asked.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
