import type * as z from 'zod';
import { rowScaleKeys, writtenTypes } from '../questionnaire/written-question.ts';
import { askedFile } from './asked-file.ts';
import { checkProgramme } from './check.ts';
import { checkSizes } from './check-sizes.ts';
import { checkWritten } from './check-written.ts';
import { type Fault, formatPath } from './fault.ts';
import { withFittingComments } from './fitting-comments.ts';
import { beyondLimits, type ProgrammeLimits } from './limits.ts';
import { withLogo } from './logo.ts';
import { type ProgrammeFile, programmeSchema } from './schema.ts';
import { lineOf, placeIn, type Source, sourceOf } from './source.ts';
import { withWordFiles } from './word-files.ts';

/** A programme file that can't be published. Its message has a line for each fault: place, problem and remedy. */
export class ProgrammeFileError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ProgrammeFileError';
    this.lines = lines;
  }
}

/**
 * A programme from the text of its file, YAML or JSON (which is YAML too). `fileName` only serves the messages.
 * Throws a ProgrammeFileError that names every fault.
 *
 * @param limits what the stage allows, for a programme that is published to one
 * @param check what else has to hold of a file without other faults
 * @param readBeside the bytes of a file that this one names; undefined: there is no such file
 */
export function readProgramme(
  source: string,
  fileName: string,
  limits?: ProgrammeLimits,
  check: (file: ProgrammeFile) => readonly Fault[] = () => [],
  readBeside: (name: string) => Uint8Array | undefined = () => undefined,
): ProgrammeFile {
  const file = sourceOf(source, fileName);
  const broken = file.document.errors.map(
    (error) => `${lineOf(file, error.pos[0])}: ${error.message}. Mend the YAML there.`,
  );
  if (broken.length > 0) throw new ProgrammeFileError(broken);

  const textBeside = (name: string) => {
    const found = readBeside(name);
    return found && new TextDecoder().decode(found);
  };
  const spoken = withWordFiles(contentOf(file), textBeside);
  const { files } = spoken;
  const { content, faults: unusable } = withLogo(spoken.content, readBeside);
  const unread = [...spoken.faults, ...unusable];
  const report = (faults: readonly Fault[], written = (path: Fault['path']) => path) => {
    // What the rows of a matrix share is wrong once; to the first of them the least comes before it.
    const found = new Map<string, string>();
    for (const { path, problem, remedy } of faults) {
      const wrong = `${whereIs(written(path), file, files)}: ${problem}`;
      found.set(wrong, found.get(wrong) ?? `${wrong}; ${remedy}.`);
    }
    return new ProgrammeFileError([...found.values()]);
  };
  if (unread.length > 0) throw report(unread);
  const parsed = programmeSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) throw report(parsed.error.issues.flatMap(faultsOf));
  const unasked = checkWritten(parsed.data);
  if (unasked.length > 0) throw report(unasked);
  const { file: asked, whereIs: written } = askedFile(parsed.data);
  const faults = [...checkProgramme(asked), ...(limits ? beyondLimits(asked, limits) : [])];
  if (faults.length > 0) throw report(faults, written);
  const programme = withFittingComments(asked, parsed.data);
  const tooLarge = [...checkSizes(programme), ...check(programme)];
  if (tooLarge.length > 0) throw report(tooLarge, written);
  return programme;
}

/** `p.yaml:12 sessions[2].closes`, or the place in the file that holds the words of a language: `words-sw.yaml:8 participants.form`. */
function whereIs(path: Fault['path'], file: Source, wordFiles: ReadonlyMap<PropertyKey, Source>): string {
  const [first, language, ...within] = path;
  const words = first === 'words' && within.length > 0 ? wordFiles.get(language ?? '') : undefined;
  if (words !== undefined) return `${placeIn(words, within)} ${formatPath(within)}`;
  return path.length === 0 ? placeIn(file, path) : `${placeIn(file, path)} ${formatPath(path)}`;
}

/** The document as plain values. An alias without its anchor, or a bomb of aliases, only shows here. */
function contentOf({ document, name }: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ProgrammeFileError([`${name}: ${reason}; write the values out instead of using aliases.`]);
  }
}

/** zod's findings in the form of ours, with what to do. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.path));
    case 'invalid_type': {
      const expected = kinds[issue.expected] ?? issue.expected;
      return [
        issue.input === undefined
          ? { path: issue.path, problem: 'this is missing', remedy: `add it: ${expected}` }
          : { path: issue.path, problem: `this must be ${expected}`, remedy: 'change the value' },
      ];
    }
    case 'too_small':
      return [outOfBounds(issue, 'least', issue.minimum)];
    case 'too_big':
      return [outOfBounds(issue, 'most', issue.maximum)];
    case 'invalid_union':
      return unionFaults(issue);
    case 'invalid_value':
      return [{ path: issue.path, problem: 'this value is not known', remedy: `use ${issue.values.join(' or ')}` }];
    case 'invalid_format':
      return [{ path: issue.path, problem: 'this is not well formed', remedy: `write ${issue.message}` }];
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        path: issue.path,
        problem: 'this key is not well formed',
        remedy: `write ${inner.message}`,
      }));
    default:
      return [{ path: issue.path, problem: issue.message, remedy: 'change the value' }];
  }
}

function unknownKey(key: string, path: Fault['path']): Fault {
  if (path.at(-2) === 'rows' && rowScaleKeys.includes(key)) {
    return {
      path: [...path, key],
      problem: 'all rows of a matrix stand on its one scale',
      remedy: 'take this out, or ask this row as a question of its own',
    };
  }
  return {
    path: [...path, key],
    problem: 'this key is not known here',
    remedy: 'check its spelling and its indentation, or take it out',
  };
}

/** What zod expects, in words for who writes the file. */
const kinds: Readonly<Record<string, string>> = {
  array: 'a list: [one, two], or each part on a line of its own behind "- "',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'keys with their values',
  record: 'keys with their values, such as a text for each language: { en: ..., fr: ... }',
  string: 'a text',
};

/** What can have too few or too many of something. */
const bounded: Readonly<Record<string, readonly [subject: string, unit: keyof typeof plurals]>> = {
  array: ['this list must have', 'entry'],
  string: ['this must have', 'character'],
};

const plurals = { entry: 'entries', character: 'characters' } as const;

/** What has too few or too many parts or letters, or is too small or large a number. */
function outOfBounds(
  { path, origin, message }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  end: 'least' | 'most',
  bound: number | bigint,
): Fault {
  const [subject, unit] = bounded[origin] ?? ['this must be'];
  const amount = unit === undefined ? `${bound}` : `${bound} ${bound === 1 ? unit : plurals[unit]}`;
  const remedy = origin !== 'array' ? 'change the value' : end === 'least' ? 'add what is missing' : 'take some out';
  // Limits that have a reason of their own give it as their message.
  const why = message.startsWith('Too ') ? '' : `: ${message}`;
  return { path, problem: `${subject} at ${end} ${amount}${why}`, remedy };
}

/** Of what may be written in several ways: what is wrong with the one that was meant, as far as that shows. */
function unionFaults({ path, errors }: z.core.$ZodIssueInvalidUnion): Fault[] {
  if (path.at(-1) === 'type') {
    const remedy = `use one of ${writtenTypes.join(', ')}`;
    return [{ path, problem: 'there is no such type of question', remedy }];
  }
  // What is of the right type, and wrong in itself or deeper: it was that one.
  const meant = errors.find(([first]) => first?.code !== 'invalid_type' || first.path.length > 0);
  if (meant !== undefined) return meant.flatMap((issue) => faultsOf({ ...issue, path: [...path, ...issue.path] }));
  const expected = errors.flatMap(([issue]) => (issue?.code === 'invalid_type' ? [issue.expected] : []));
  const problem =
    path[0] === 'words'
      ? 'here belongs a text, or several by their keys'
      : `this must be ${expected.map((kind) => kinds[kind] ?? kind).join(' or ')}`;
  return [{ path, problem, remedy: 'change the value' }];
}
