/** A wrong change of one expression, and what the tests made of it. */
export interface Mutant {
  /** The file from the top of the repository: `shared/tally/fold.ts`. */
  readonly file: string;
  /** The first line of the change, from 1, and its text without the blanks around it. */
  readonly line: number;
  readonly lineText: string;
  readonly original: string;
  readonly mutated: string;
  /** Whether a test failed with it, or ran for ever. */
  readonly isKilled: boolean;
}

/** What Stryker tells of a mutant, as far as it is read here. Lines and columns count from 1, ends are exclusive. */
export interface RawMutant {
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly replacement?: string | undefined;
  readonly status: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Reads a mutant of Stryker's, with the source of its file; undefined for one that was never tried. */
export function readMutant(raw: RawMutant, file: string, source: string): Mutant | undefined {
  if (raw.status === 'Ignored' || raw.status === 'CompileError' || raw.status === 'RuntimeError') return undefined;
  const lines = source.split('\n');
  const { start, end } = raw.location;
  const changed = lines.slice(start.line - 1, end.line);
  changed[changed.length - 1] = (changed.at(-1) ?? '').slice(0, end.column - 1);
  changed[0] = (changed[0] ?? '').slice(start.column - 1);
  return {
    file,
    line: start.line,
    lineText: (lines[start.line - 1] ?? '').trim(),
    original: onOneLine(changed.join('\n')),
    mutated: onOneLine(raw.replacement ?? ''),
    isKilled: raw.status === 'Killed' || raw.status === 'Timeout',
  };
}

function onOneLine(code: string): string {
  return code.replace(/\s+/g, ' ').trim();
}
