/**
 * A title with the month, or the year, of another day: `Training, December 2020` as `Training, March 2027`. One that names no month of
 * the day of before as its language writes it stays as it is.
 *
 * @param before,day as `2020-12-03`
 */
export function titleAnew(title: string, language: string, before: string, day: string): string {
  const [then, now] = [before, day].map((each) => new Date(`${each}T12:00:00Z`)) as [Date, Date];
  if (Number.isNaN(+then) || Number.isNaN(+now)) return title;
  for (const month of ['long', 'short'] as const) {
    const named = new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' });
    if (title.includes(named.format(then))) return title.replace(named.format(then), named.format(now));
  }
  // Beside a month that is written otherwise, a year alone would be another month of another year.
  const months = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2020, at, 15)));
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const says = title.toLowerCase();
  return months.some((each) => says.includes(short.format(each).toLowerCase().replace(/\.$/, '')))
    ? title
    : title.replaceAll(alone, (year) => (Number(year) === then.getUTCFullYear() ? String(now.getUTCFullYear()) : year));
}

/** Four digits that are no part of a number, a date or a code. */
const alone = /(?<![\p{L}\p{N}.-])\d{4}(?![\p{N}.-])/gu;
