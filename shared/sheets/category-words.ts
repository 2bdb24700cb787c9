import { formatDate } from '../i18n/dates.ts';
import { formTexts } from '../i18n/form-texts.ts';
import { decimalText } from '../i18n/numbers.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { endsOf, unplaced } from '../privacy/coarsening.ts';
import { squaresCategory } from '../privacy/summed-sides.ts';
import { type Item, inLanguage } from '../questionnaire/items.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { agreed, notApplicable } from '../questionnaire/values.ts';
import { stepNames } from '../report/step-names.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { choicesOf } from '../response/choices.ts';

/**
 * What each category of an item's counts stands for, in words, in the order in which a table lists them: first everybody who
 * answered, then what is offered in the order of the form, or numbers and days by their size, and at last to whom it did not
 * apply.
 *
 * @param categories those of its counts; what it offers is listed even where nobody chose it, unless it is counted together
 *   with its neighbours
 */
export function categoryWords(
  { question }: Pick<Item, 'question'>,
  categories: readonly string[],
  { scales }: Pick<Questionnaire, 'scales'>,
  language: Language,
): ReadonlyMap<string, string> {
  const sheet = sheetTexts(language);
  const choices = choicesOf(question, scales, language);
  const own: Words = {
    ofAnswer: answerWords(question, choices, language),
    offered: choices.map(({ value }) => value),
  };
  const classes = categories.filter((category) => category.includes('..')).map(endsOf);
  const isAlone = (value: string) => !classes.some((ends) => isWithin(ends, value, own.offered));
  const listed = new Set([...own.offered.filter(isAlone), ...categories]);
  const aside = formTexts(language).notApplicable['not-applicable'];
  const wordsOf = (category: string): string => {
    if (category === answeredCategory) return sheet.categories.answered;
    if (question.type === 'pair' && isSum(category)) return sheet.categories[category];
    const words = own.ofAnswer(category);
    return words ?? (category === notApplicable ? aside : category);
  };
  const sorted = [...listed].sort((one, other) => {
    const [first, second] = [placeOf(one, question, own.offered), placeOf(other, question, own.offered)];
    return first[0] - second[0] || first[1] - second[1] || (one < other ? -1 : 1);
  });
  return new Map(sorted.map((category) => [category, wordsOf(category)]));
}

interface Words {
  /** Undefined for what is no answer of its own. */
  ofAnswer(category: string): string | undefined;
  readonly offered: readonly string[];
}

const sums = ['before', 'now', squaresCategory] as const;

function isSum(category: string): category is (typeof sums)[number] {
  return (sums as readonly string[]).includes(category);
}

/** The words of single answers, of answers that are counted together, and of places in an order. */
function answerWords(
  question: Item['question'],
  choices: readonly { readonly value: string; readonly label: string }[],
  language: Language,
): Words['ofAnswer'] {
  const texts = reportTexts(language);
  const labels = new Map(choices.map(({ value, label }) => [value, label]));
  const between = (name: string, words: (end: string) => string) => {
    const { low, high } = endsOf(name);
    return low === high ? words(low) : texts.metric.interval({ low: words(low), high: words(high) });
  };
  switch (question.type) {
    case 'number': {
      const unit = question.unit === undefined ? '' : `\u00a0${inLanguage(question.unit, language)}`;
      return (name) => (name === notApplicable ? undefined : between(name, (end) => decimalText(end, language)) + unit);
    }
    case 'date':
      return (name) => (name === notApplicable ? undefined : between(name, (day) => formatDate(day, language)));
    case 'rank':
      return rankWords(question, language);
    case 'consent':
      return (name) =>
        name === agreed ? labels.get(name) : name === 'no' ? sheetTexts(language).categories.notAgreed : undefined;
    case 'scale': {
      const names = new Map(stepNames(question, language, texts).map(({ value, label }) => [value, label]));
      return (name) => names.get(name) ?? labels.get(name);
    }
    default:
      return (name) => labels.get(name) ?? togetherWords(name, choices);
  }
}

/** Options that are counted together. */
function togetherWords(
  name: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): string | undefined {
  const offered = choices.map(({ value }) => value);
  const parts = choices.filter(({ value }) => isWithin(endsOf(name), value, offered));
  return parts.length === 0 ? undefined : parts.map(({ label }) => label).join(' / ');
}

/** `trading:1` is who put trading first; `trading:2..-` who put it second or later, or nowhere. */
function rankWords({ options }: QuestionOf<'rank'>, language: Language): Words['ofAnswer'] {
  const ranks = [...options.map((_, at) => String(at + 1)), unplaced];
  const { categories, ranked } = sheetTexts(language);
  return (category) => {
    const [id = '', name] = category.split(':');
    const option = options.find((each) => each.id === id);
    if (option === undefined || name === undefined) return undefined;
    const places = ranks
      .filter((rank) => isWithin(endsOf(name), rank, ranks))
      .map((rank) => (rank === unplaced ? categories.noPlace : rank));
    return ranked({ label: inLanguage(option.text, language), ranks: places.join(' / ') });
  };
}

/** Whether an answer is one of a class, in the order in which answers are offered. */
function isWithin({ low, high }: { low: string; high: string }, value: string, order: readonly string[]): boolean {
  const at = order.indexOf(value);
  return at >= 0 && at >= order.indexOf(low) && at <= order.indexOf(high);
}

/** Where a category stands: before which others, and among them. */
function placeOf(
  category: string,
  question: Item['question'],
  offered: readonly string[],
): [group: number, at: number] {
  if (category === answeredCategory) return [0, 0];
  if (category === notApplicable) return [3, 0];
  if (question.type === 'pair') return [1, (sums as readonly string[]).indexOf(category)];
  if (question.type === 'rank') {
    const [id = '', name = ''] = category.split(':');
    return [1, question.options.findIndex((option) => option.id === id) * 100 + (Number(endsOf(name).low) || 99)];
  }
  const { low } = endsOf(category);
  const at = offered.indexOf(low);
  if (at >= 0) return [1, at];
  return [2, question.type === 'number' ? Number(low) : 0];
}
