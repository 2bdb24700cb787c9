/**
 * The years in which dates may lie: of sessions, and of the days that a question lets choose. From 1901 on a spreadsheet knows every
 * day; until 2199, and ten years of retention later, instants compare as text.
 */
export const firstYear = 1901;
export const lastYear = 2199;

/** Whether a day (`2026-05-31`), or a wall-clock time that begins with one, lies in those years. */
export function isInYears(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

/** What is wrong with a date outside of them, for a person. */
export function outsideYears(date: string): string {
  return `${date} is not in the years ${firstYear} to ${lastYear}`;
}
