import { withoutEnd } from '../i18n/without-end.ts';
import { cutToFit } from './cut-to-fit.ts';

/** A name has at most 31 UTF-16 units, in every spreadsheet that reads workbooks. */
const longest = 31;

/** What no name of a sheet may hold; an apostrophe only within it. */
const forbidden = /[\\/*?:[\]\p{Cc}\p{Cs}]+/gu;
const outside = /[\s']/;

/**
 * Names of sheets as a workbook takes them, all different, whatever a language calls them: a programme's own words may be longer
 * than their place, and a mail whose workbook could not be made would not go out.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const allowed = withoutEnd(name.replace(forbidden, ' ').replace(/^[\s']+/, ''), outside);
    // Excel keeps "History" for itself.
    const whole = allowed === '' || allowed.toLowerCase() === 'history' ? `${allowed} ${at + 1}`.trim() : allowed;
    let own = fitting(whole, longest);
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) {
      own = `${fitting(whole, longest - 1 - String(number).length)} ${number}`;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}

/** The last is neither a blank nor an apostrophe. */
function fitting(name: string, units: number): string {
  if (name.length <= units) return name;
  // A letter of more than 31 parts is cut within.
  const fit = cutToFit(name, units, ({ length }) => length) || withoutEnd(name.slice(0, units), /\p{Cs}/u);
  return withoutEnd(fit, outside);
}
