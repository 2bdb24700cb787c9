import { type ConditionOn, isMet } from '../../../shared/questionnaire/condition.ts';
import { cleanedText } from '../../../shared/response/cleaned-text.ts';
import { type NumberRange, typedNumber } from '../../../shared/response/typed-number.ts';
import type { Fields } from './fields.ts';

/** A question of the form as the script sees it. */
export interface FormItem {
  readonly key: string;
  /** The names of its fields. */
  readonly names: readonly string[];
  /** Of whom it is asked, about the keys of items before it. */
  readonly condition?: ConditionOn<string>;
  /** It is a number, typed in any of the ways that the server reads. */
  readonly number?: NumberRange;
}

/**
 * The keys of the items whose condition doesn't hold. An item that is not asked counts as blank for those that hang on
 * it, whatever is still filled in.
 *
 * @param items in the order of the form: a condition looks back, never ahead
 */
export function notAsked(items: readonly FormItem[], fields: Fields): ReadonlySet<string> {
  const hidden = new Set<string>();
  const valuesOf = answersIn(items, fields, hidden);
  for (const { key, condition } of items) if (condition && !isMet(condition, valuesOf)) hidden.add(key);
  return hidden;
}

/** Whether a condition about items holds. */
export function holds(condition: ConditionOn<string>, items: readonly FormItem[], fields: Fields): boolean {
  return isMet(condition, answersIn(items, fields, notAsked(items, fields)));
}

function answersIn(items: readonly FormItem[], fields: Fields, hidden: ReadonlySet<string>) {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return (key: string) => {
    const item = byKey.get(key);
    return item === undefined || hidden.has(key) ? [] : answersTo(item, fields);
  };
}

/** What is answered to an item, as the server would store it. */
function answersTo({ names, number }: FormItem, fields: Fields): string[] {
  const values = names.flatMap((name) => shown(fields[name]));
  return number === undefined ? values : values.map((typed) => String(typedNumber(typed, number)));
}

/** The values of a field in which there is anything to be seen. */
function shown(values: readonly string[] = []): string[] {
  return values.filter((value) => cleanedText(value) !== '');
}

/** Whether anything that can be seen is filled in for an item. */
export function isAnswered(item: FormItem, fields: Fields): boolean {
  return item.names.some((name) => shown(fields[name]).length > 0);
}

/** How many of the items that are asked have an answer. */
export function progress(items: readonly FormItem[], fields: Fields): { answered: number; total: number } {
  const hidden = notAsked(items, fields);
  const asked = items.filter(({ key }) => !hidden.has(key));
  return { answered: asked.filter((item) => isAnswered(item, fields)).length, total: asked.length };
}

/** Which quarter of the form is done, from 0 to 4: a screen reader is told when it changes, not at each answer. */
export function quarter({ answered, total }: { answered: number; total: number }): number {
  return total === 0 ? 0 : Math.floor((4 * answered) / total);
}
