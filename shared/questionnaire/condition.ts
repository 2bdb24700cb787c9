/**
 * On what it depends whether something is asked: on one answer, or on several. `On` names the item that was answered: the item
 * itself, or its key where the form's script decides.
 *
 * One level is enough: what a page asks and what a question on it asks besides are an `all` of two.
 */
export type ConditionOn<On> =
  | TestOn<On>
  | { readonly all: readonly ConditionOn<On>[] }
  | { readonly any: readonly TestOn<On>[] }
  | { readonly none: readonly TestOn<On>[] };

/** A test of the answer to one item before. A blank passes none but that it is blank. */
export type TestOn<On> = { readonly on: On } & (
  | { readonly is: readonly string[] }
  | { readonly from?: number; readonly to?: number }
  | { readonly answered: boolean }
);

/**
 * Whether a condition holds: the same function decides in the browser and on the server. What is not asked is blank.
 *
 * @param valuesOf what was answered to an item, as it is sent and stored; nothing where it was left blank
 */
export function isMet<On>(condition: ConditionOn<On>, valuesOf: (on: On) => readonly string[]): boolean {
  if ('all' in condition) return condition.all.every((each) => isMet(each, valuesOf));
  if ('any' in condition) return condition.any.some((each) => isMet(each, valuesOf));
  if ('none' in condition) return !condition.none.some((each) => isMet(each, valuesOf));
  const values = valuesOf(condition.on);
  if ('is' in condition) return values.some((value) => condition.is.includes(value));
  if ('answered' in condition) return values.length > 0 === condition.answered;
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = condition;
  // "Not applicable" is no number.
  return values.some((value) => Number(value) >= from && Number(value) <= to);
}

/** All tests of a condition, in the order in which they are written. */
export function testsOf<On>(condition: ConditionOn<On>): readonly TestOn<On>[] {
  if ('all' in condition) return condition.all.flatMap((each) => testsOf(each));
  if ('any' in condition) return condition.any;
  return 'none' in condition ? condition.none : [condition];
}

/** The same condition on items under another name. */
export function renamed<On, Other>(condition: ConditionOn<On>, name: (on: On) => Other): ConditionOn<Other> {
  const each = (test: TestOn<On>): TestOn<Other> => ({ ...test, on: name(test.on) });
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, name)) };
  if ('any' in condition) return { any: condition.any.map(each) };
  return 'none' in condition ? { none: condition.none.map(each) } : each(condition);
}
