import type { ItemRules, ScriptWords } from '../../../shared/web/parts/script-words.ts';
import type { Fields } from './fields.ts';
import { type FormItem, isAnswered, notAsked } from './items.ts';
import { countedLength } from './text-length.ts';
import { pluralText } from './words.ts';

/** What is wrong with one item, in the server's words. */
export interface ItemProblem {
  readonly key: string;
  readonly message: string;
}

/** What the server would complain about, as far as the page knows its rules. Empty: send it. */
export function problemsIn(items: readonly FormItem[], fields: Fields, words: ScriptWords): ItemProblem[] {
  const hidden = notAsked(items, fields);
  return items.flatMap((item) => {
    const rules = words.form?.rules[item.key];
    if (rules === undefined || hidden.has(item.key)) return [];
    const message = isAnswered(item, fields) ? answerProblem(item, fields, rules, words) : rules.required;
    return message === undefined ? [] : [{ key: item.key, message }];
  });
}

function answerProblem(item: FormItem, fields: Fields, rules: ItemRules, words: ScriptWords): string | undefined {
  const { form } = words;
  const values = item.names.flatMap((name) => fields[name] ?? []);
  const { most, alone, length: limit } = rules;
  if (alone !== undefined && values.length > 1 && values.some((value) => alone.includes(value))) return form?.alone;
  if (most !== undefined && values.length > most) return form?.most[most];
  if (limit === undefined) return undefined;
  const length = countedLength(values[0] ?? '');
  return length > limit ? pluralText(form?.length[limit] ?? {}, length, words) : undefined;
}
