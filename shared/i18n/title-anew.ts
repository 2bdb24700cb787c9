import { type MonthNamed, monthsNamedIn } from './months-named.ts';

/**
 * A title with the month and the year of a day: `Training, December 2020` as `Training, March 2027`, and `Training 2020` as `Training
 * 2027`. Of which time it was makes no difference. One that says a day, several months or several years stays as it is.
 *
 * @param day as `2027-03-04`
 */
export function titleAnew(title: string, language: string, day: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(day) ?? [];
  if (year === undefined) return title;
  const years = yearsIn(title);
  const months = monthsNamedIn(title, language).filter((each) => each.isLong || years.some((at) => isBeside(at, each)));
  const [named, ...others] = months;
  const isSeveral = others.length > 0 || new Set(years.map(({ text }) => text)).size > 1;
  if (isSeveral || (named !== undefined && saysDay(title, named))) return title;
  // A name alone may be a word, or somebody's: `May`, `Mars`.
  if (named !== undefined && years.length === 0) return title;
  const pieces = [
    ...years.map((at) => ({ ...at, anew: year })),
    ...(named === undefined ? [] : [{ ...named, anew: named.anew(Number(month) - 1) }]),
  ];
  return pieces
    .sort((one, other) => other.from - one.from)
    .reduce((made, { from, text, anew }) => made.slice(0, from) + anew + made.slice(from + text.length), title);
}

/** Whether the title goes with the day for which it is written. */
export function followsDay(title: string, language: string): boolean {
  return titleAnew(title, language, '2019-03-04') !== titleAnew(title, language, '2028-11-05');
}

interface Found {
  readonly from: number;
  readonly text: string;
}

/** Years that are no part of a number, a date or a code. Not every phone knows how to look behind in a pattern. */
function yearsIn(title: string): Found[] {
  return [...digitsIn(title)].filter(({ from, text }) => {
    const [before, after] = [title.slice(0, from), title.slice(from + text.length)];
    const isWithin = /[-./_\p{N}]$/u.test(before) || /^(?:[-/_]|\.\d)/.test(after);
    return /^(?:19|20)\d\d$/.test(text) && !isWithin && (!/\p{L}$/u.test(before) || withoutBlanks.test(before));
  });
}

/** Ends with a letter of a writing that puts no blanks between words. */
const withoutBlanks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

function digitsIn(title: string): Found[] {
  const found: Found[] = [];
  title.replace(/\d+/g, (text, from: number) => {
    found.push({ from, text });
    return text;
  });
  return found;
}

/** Whether a month is the one of a year: beside it, with no more than a word of a few letters between. */
function isBeside(year: Found, month: MonthNamed): boolean {
  const [first, second] = year.from < month.from ? [year, month] : [month, year];
  return second.from - (first.from + first.text.length) <= ' năm '.length;
}

/** Whether the day of the month stands beside it: `3 December`, `December 3`, `12月3日`. */
function saysDay(title: string, { from, text }: MonthNamed): boolean {
  const [before, after] = [title.slice(0, from), title.slice(from + text.length)];
  return (
    /(?:^|[^\d])\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s*(?:of |de )?$/.test(before) || /^[\s.]*\d{1,2}(?!\d)/.test(after)
  );
}
