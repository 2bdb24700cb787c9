/** Whether somebody has typed what can be a language's tag: it can be part of the name of a field, and be asked for its script. */
export function isLanguageTag(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
