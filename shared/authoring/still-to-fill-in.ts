/** What begins the comments about what only the organisers know; who looks for it finds all that is still to do. */
export const toFillIn = 'To fill in: ';

/** What `new` and `import` put above what only the organisers know, each with words behind it. */
const marks = [`# ${toFillIn}`, '# FILL IN: '];

/** What they put where there has to be something; who took the mark out may have overlooked it. */
const placeholders = [
  { what: /(?<![\w.-])(?:organisers?|training)@example\.org\b/, words: 'an address of nobody' },
  { what: /\bname: "?(?:Your Name|An organiser)\b/, words: 'a name of nobody' },
  { what: /\bplace: (?:\{ ?en: )?"?Place"?(?=,| *\}|$)/, words: 'where it takes place' },
] as const;

/** A line of a programme file in which something is still to be filled in. */
export interface OpenLine {
  readonly line: number;
  readonly words: string;
}

/**
 * The lines of a programme file in which something is still to be filled in: those that are marked; where none is any more, those
 * that are as they were written to begin with.
 */
export function stillToFillIn(source: string): OpenLine[] {
  const marked = linesWith(source, behindMark);
  return marked.length > 0
    ? marked
    : linesWith(source, (text) => placeholders.find(({ what }) => what.test(text))?.words);
}

/** A file from a template in which nothing is left to fill in: what was said of it stays as its comments. */
export function withoutMarks(source: string): string {
  return source.replaceAll(/^( *# )FILL IN: (.)/gm, (_, before: string, first: string) => before + first.toUpperCase());
}

function behindMark(text: string): string | undefined {
  const [words] = marks.flatMap((mark) => (text.includes(mark) ? [text.slice(text.indexOf(mark) + mark.length)] : []));
  return words === '' ? undefined : words;
}

function linesWith(source: string, wordsOf: (text: string) => string | undefined): OpenLine[] {
  return source.split(/\r?\n/).flatMap((text, at) => {
    const words = wordsOf(text);
    return words === undefined ? [] : [{ line: at + 1, words }];
  });
}
