import { formTexts } from '../i18n/form-texts.ts';
import { base, type Suppressed, smallestGroup, suppressed } from '../privacy/release.ts';
import { conditionWords } from '../questionnaire/choices.ts';
import { type Item, wording } from '../questionnaire/items.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import { notApplicable } from '../questionnaire/values.ts';
import type { Counts } from '../tally/tally.ts';
import { checkResult, consentResult, optionsResult, rankResult } from './results/options.ts';
import { dateResult, numberResult } from './results/quantities.ts';
import type { Context, Describe } from './results/result.ts';
import { fivePointResult, pairResult, zeroToTenResult } from './results/scales.ts';
import type { QuestionResult } from './view.ts';

/** The results of each type of question. Texts are shown as comments; here is only how many there are. */
const results: { readonly [T in QuestionType]: Describe<QuestionOf<T>> } = {
  'five-point': fivePointResult,
  'zero-to-ten': zeroToTenResult,
  one: optionsResult,
  several: optionsResult,
  text: (_question, _counts, n, { texts }) => ({ summary: texts.summary.n(n), layout: 'options', parts: [] }),
  pair: pairResult,
  number: numberResult,
  date: dateResult,
  rank: rankResult,
  check: checkResult,
  consent: consentResult,
};

/** What a report shows of one item. `hidden`: too few answered it. */
export function questionResult(item: Item, counts: Counts | Suppressed, context: Context): QuestionResult {
  const { question } = item;
  const head = { key: item.key, question: wording(question.text, item.subject, context.language) };
  if (counts === suppressed) {
    return { ...head, summary: context.texts.suppressedQuestion(smallestGroup), layout: 'options', parts: [] };
  }
  // The table has the function for just this type.
  const describe = results[question.type] as Describe<Question>;
  const result = describe(question, counts, base(question.type, counts), context);
  const summary = [result.summary, ...asides(item, counts, context)].join(' · ');
  return { ...head, ...result, summary };
}

/** What else there is to know of the people behind a result: to how many it did not apply, and who was asked. */
function asides({ question, condition }: Item, counts: Counts, { language, texts, scales }: Context): string[] {
  const count = counts[notApplicable];
  const words = condition && conditionWords(condition, scales, language);
  return [
    ...('notApplicable' in question && question.notApplicable !== undefined && count !== undefined
      ? [texts.summary.notApplicable(formTexts(language).notApplicable[question.notApplicable], count)]
      : []),
    ...(words === undefined ? [] : [texts.summary.onlyIf(words.answers, words.question)]),
  ];
}
