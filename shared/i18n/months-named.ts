/** The name of a month in a text. */
export interface MonthNamed {
  readonly from: number;
  readonly text: string;
  /** Whether it is the whole name. A short one may be another word: `mar`, `set`. */
  readonly isLong: boolean;
  /** The name of another one, 0 to 11, in the same form. */
  anew(month: number): string;
}

/** The months that a text names in a language, or in English, which many mix in. */
export function monthsNamedIn(text: string, language: string): readonly MonthNamed[] {
  const found = [language, 'en'].flatMap((each) => formsIn(each).flatMap((form) => named(text, form)));
  // Of those that begin at one place, or within another, the longest: `10月` is no `0月`.
  const inOrder = found.sort((one, other) => one.from - other.from || other.text.length - one.text.length);
  const apart: MonthNamed[] = [];
  let end = 0;
  for (const each of inOrder) {
    if (each.from < end) continue;
    apart.push(each);
    end = each.from + each.text.length;
  }
  return apart;
}

interface Form {
  readonly names: readonly string[];
  readonly isLong: boolean;
}

/** The names of the twelve months by themselves, before a year and behind a day: languages change them. */
function formsIn(language: string): readonly Form[] {
  const known = forms.get(language);
  if (known !== undefined) return known;
  const made = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, year: 'numeric' } as const, { month, year: 'numeric', day: 'numeric' } as const].map(
      (parts) => ({ names: namesBy(language, parts), isLong: month === 'long' }),
    ),
  );
  forms.set(language, made);
  return made;
}

/** To make them takes longer than to find them. */
const forms = new Map<string, readonly Form[]>();

function namesBy(language: string, parts: Intl.DateTimeFormatOptions): string[] {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...parts, timeZone: 'UTC' });
  } catch {
    // What a file calls a language may be none.
    return [];
  }
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2020, month, 15));
    return 'year' in parts
      ? (format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '')
      : format.format(date);
  });
}

function named(text: string, { names, isLong }: Form): MonthNamed[] {
  return names.flatMap((name) => {
    // A number is no name; in some languages a year has one beside it.
    if (!/\p{L}/u.test(name)) return [];
    return [name, withCapital(name), name.toUpperCase()].flatMap((written, form, all) =>
      all.indexOf(written) < form
        ? []
        : placesOf(text, written).map((from) => ({
            from,
            text: written,
            isLong,
            anew: (month: number) => inForm(names[month] ?? '', form),
          })),
    );
  });
}

function inForm(name: string, form: number): string {
  return [name, withCapital(name), name.toUpperCase()][form] ?? name;
}

function withCapital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Where it stands as a word of its own. Chinese, Japanese and Korean put no blanks around it. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
    const [before, after] = [text.slice(0, from), text.slice(from + name.length)];
    const isApart = /[月월]$/.test(name)
      ? !/\d$/.test(before)
      : !/[\p{L}\p{M}\p{N}]$/u.test(before) && !/^[\p{L}\p{M}\p{N}]/u.test(after);
    if (isApart) places.push(from);
  }
  return places;
}
