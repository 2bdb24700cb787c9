/** What is filled in, by field name: the same in every language of the form. A field without a value is not there. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** Fields as they came out of a store, or undefined when they are something else. */
export function parseFields(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const isFields = Object.values(value).every(
    (values) => Array.isArray(values) && values.every((each) => typeof each === 'string'),
  );
  return isFields ? (value as Fields) : undefined;
}

/** Fields beginning with `_` carry the form itself and no answers. */
export function isControl(name: string): boolean {
  return name.startsWith('_');
}

/** Only the answers among the fields. */
export function answersIn(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isControl(name)));
}

/** Whether the same is filled in, in whatever order the fields come. */
export function sameFields(one: Fields, other: Fields): boolean {
  return text(one) === text(other);
}

function text(fields: Fields): string {
  return JSON.stringify(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));
}
