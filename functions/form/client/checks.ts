import { typedDay } from '../../../shared/response/typed-day.ts';
import { typedNumber } from '../../../shared/response/typed-number.ts';
import type { ItemRules, ScriptWords } from '../../../shared/web/parts/script-words.ts';
import type { Fields } from './fields.ts';
import { type FormItem, isAnswered, notAsked } from './items.ts';
import { countedLength } from './text-length.ts';
import { fill, pluralText } from './words.ts';

/** What is wrong with one item, in the server's words. */
export interface ItemProblem {
  readonly key: string;
  readonly message: string;
}

/**
 * What the server would complain about, as far as the page knows its rules. Empty: send it.
 *
 * @param unread the names of fields that show something which the browser does not post, such as half a date
 */
export function problemsIn(
  items: readonly FormItem[],
  fields: Fields,
  words: ScriptWords,
  unread: ReadonlySet<string> = new Set(),
): ItemProblem[] {
  const hidden = notAsked(items, fields);
  return items.flatMap((item) => {
    const rules = words.form?.rules[item.key];
    if (rules === undefined || hidden.has(item.key)) return [];
    const isUnread = item.names.some((name) => unread.has(name));
    const isBlank = !isAnswered(item, fields);
    const message = isUnread ? rules.unread : isBlank ? rules.required : answerProblem(item, fields, rules, words);
    return message === undefined ? [] : [{ key: item.key, message }];
  });
}

function answerProblem(item: FormItem, fields: Fields, rules: ItemRules, words: ScriptWords): string | undefined {
  const { form } = words;
  const values = item.names.flatMap((name) => fields[name] ?? []);
  const { most, alone, length: limit } = rules;
  if (alone !== undefined && values.length > 1 && values.some((value) => alone.includes(value))) return form?.alone;
  if (most !== undefined && values.length > most) return form?.most[most];
  const [value = '', ...others] = values;
  // "Not applicable" is in a field of its own: the server says that it is not both.
  if ((rules.number ?? rules.day) !== undefined) {
    const isTyped = fields[item.key] !== undefined && others.length === 0;
    return isTyped ? typedProblem(value, rules, words) : undefined;
  }
  if (limit === undefined) return undefined;
  const length = countedLength(value);
  return length > limit ? pluralText(form?.length[limit] ?? {}, length, words) : undefined;
}

/** What is wrong with a typed number or day: it is read as the server reads it. */
function typedProblem(
  typed: string,
  { number, day, unread, range }: ItemRules,
  words: ScriptWords,
): string | undefined {
  const read = number ? typedNumber(typed, number) : day && typedDay(typed, day);
  if (typeof read !== 'object') return undefined;
  if (read.code === 'two-readings') {
    const [one, other] = [typeable(read.one, words.locale), typeable(read.other, words.locale)];
    return fill(words.form?.twoReadings ?? '', { typed: read.typed, one, other });
  }
  return read.code === 'out-of-range' ? range : unread;
}

/** A number as the language writes it, without groups; a day stays in digits. */
function typeable(value: string, locale: string): string {
  const number = Number(value);
  return Number.isNaN(number) ? value : number.toLocaleString(locale, { useGrouping: false }).replace('-', '−');
}
