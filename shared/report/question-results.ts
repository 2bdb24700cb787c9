import { formTexts } from '../i18n/form-texts.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { base, type Suppressed, suppressed } from '../privacy/release.ts';
import { result as check } from '../question-types/check/result.ts';
import { result as consent } from '../question-types/consent/result.ts';
import { result as date } from '../question-types/date/result.ts';
import { result as fivePoint } from '../question-types/five-point/result.ts';
import { result as number } from '../question-types/number/result.ts';
import { result as one } from '../question-types/one/result.ts';
import { result as pair } from '../question-types/pair/result.ts';
import { result as rank } from '../question-types/rank/result.ts';
import { result as scale } from '../question-types/scale/result.ts';
import { result as several } from '../question-types/several/result.ts';
import { result as text } from '../question-types/text/result.ts';
import { result as zeroToTen } from '../question-types/zero-to-ten/result.ts';
import { asideOf } from '../questionnaire/choices.ts';
import { type Item, inLanguage, itemWording } from '../questionnaire/items.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { conditionWords } from '../response/condition-words.ts';
import type { Counts } from '../tally/tally.ts';
import { factsOf } from './facts.ts';
import type { ItemContext, ResultContext, ResultType } from './result-type.ts';
import type { QuestionResult } from './view.ts';

/** How a report shows each type of question. */
const results: { readonly [T in QuestionType]: ResultType<QuestionOf<T>> } = {
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

/** All types; the list of the schemas would bring the schemas along, of which a report needs none. */
const reportedTypes = Object.keys(results) as readonly QuestionType[];

function resultTypeOf(question: Question): ResultType<Question> {
  // The table has the functions for just this type.
  return results[question.type] as ResultType<Question>;
}

/** The definitions that the results of some questions need, each once, in the order of the types. */
export function resultDefinitions(questions: readonly Question[], texts: ReportTexts): string[] {
  return reportedTypes.flatMap((type) => {
    const asked = questions.filter((question) => question.type === type);
    const [first] = asked;
    return first === undefined ? [] : resultTypeOf(first).definitions(texts.notes, asked);
  });
}

/** What a report shows of one item. */
export function questionResult(item: Item, counts: Counts | Suppressed, context: ItemContext): QuestionResult {
  const { question } = item;
  const head = { key: item.key, question: itemWording(item, context.language) };
  if (counts === suppressed) {
    return { ...head, summary: context.whyHidden, layout: 'options', parts: [] };
  }
  const result = resultTypeOf(question).describe(question, counts, base(question.type, counts), context);
  const summary = factsOf([result.summary, ...asides(item, counts, context)], context.texts);
  return { ...head, ...result, summary };
}

/** What else there is to know of the people behind a result: to how many it did not apply, and who was asked. */
function asides(item: Item, counts: Counts, context: ResultContext): string[] {
  return [...notApplicableWords(item, counts, context), ...askedOf(item, context)];
}

/** To how many an item did not apply, where that could be answered. */
export function notApplicableWords({ question }: Item, counts: Counts, { language, texts }: ResultContext): string[] {
  const count = counts[notApplicable];
  const [aside] = 'notApplicable' in question ? asideOf(question, { texts: formTexts(language), language }) : [];
  return aside !== undefined && count !== undefined ? [texts.summary.notApplicable({ label: aside.label, count })] : [];
}

/** Who was asked, and was offered which option, where that was not everybody. */
export function askedOf(
  { question, condition, offers }: Item,
  { language, texts, scales, onlySessions }: ResultContext,
): string[] {
  const options = 'options' in question ? question.options : [];
  return [
    ...(onlySessions === undefined ? [] : [texts.summary.onlySessions(onlySessions)]),
    ...(condition === undefined ? [] : conditionWords(condition, scales, language, texts.summary)),
    ...options.flatMap(({ id, text }) => {
      const offer = offers?.get(id);
      if (offer === undefined) return [];
      const option = formTexts(language).quoted({ text: inLanguage(text, language) });
      const words = conditionWords(offer, scales, language, texts.summary);
      return words.map((each) => texts.summary.onlyOption({ option, condition: each }));
    }),
  ];
}
