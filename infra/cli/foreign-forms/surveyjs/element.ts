/** A part of a form of SurveyJS as its file has it: anything can be in it. */
export type Element = Readonly<Record<string, unknown>>;

export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts in a list; what is no part is left out. */
export function elementsIn(value: unknown): readonly Element[] {
  return listIn(value).filter(isElement);
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function nameOf({ name }: Element): string {
  return typeof name === 'string' ? name : '';
}

/** A number, which may be written as a text. */
export function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A value of an option as conditions name it. */
export function valueName(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
