import { terminalText } from '../i18n/fault-text.ts';
import { askedFile } from './asked-file.ts';
import { checkProgramme } from './check.ts';
import { checkSizes } from './check-sizes.ts';
import { checkUnseen } from './check-unseen.ts';
import { checkWritten } from './check-written.ts';
import { type Fault, fault, formatPath, type Path } from './fault.ts';
import { withFittingComments } from './fitting-comments.ts';
import { issueFaults } from './issue-faults.ts';
import { beyondLimits, type ProgrammeLimits } from './limits.ts';
import { withLogo } from './logo.ts';
import { withNamesEverywhere } from './names-everywhere.ts';
import { type ProgrammeFile, programmeSchema } from './schema.ts';
import { lineAt, lineOf, type Source, sourceOf } from './source.ts';
import { withRightParts } from './with-right-parts.ts';
import { withWordFiles } from './word-files.ts';
import { aliasReason, yamlReason } from './yaml-reasons.ts';

/** A fault where it is written. */
export interface WrittenFault extends Fault {
  /**
   * Where in the programme file, as it is written there; what stands in a file of words is below `words` and its language. Empty:
   * the file as a whole.
   */
  readonly path: Path;
  /** The file itself, or one of words that it names. */
  readonly file: string;
  /** The line in that file, from 1; undefined: there is nothing to point to. */
  readonly line?: number | undefined;
  /** And the character in that line, from 1, where the fault is one of the writing itself. */
  readonly column?: number | undefined;
}

/** A programme file that can't be published. Its message has a line for each fault: place, problem and remedy. */
export class ProgrammeFileError extends Error {
  override readonly name = 'ProgrammeFileError';

  constructor(
    /** As a terminal says them. */
    readonly lines: readonly string[],
    /** The same in data: `faultText` says them in the language of who is to mend them. */
    readonly faults: readonly WrittenFault[],
  ) {
    super(lines.join('\n'));
  }
}

/** How many faults of a file are told: who has so many begins with these. */
const mostFaults = 1000;

/**
 * A programme from the text of its file, YAML or JSON (which is YAML too). `fileName` only serves the messages.
 * Throws a ProgrammeFileError that names every fault, or the first thousand.
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
  return readParsed(sourceOf(source, fileName), limits, check, readBeside);
}

/** The same of a file whose YAML is parsed. */
export function readParsed(
  file: Source,
  limits: ProgrammeLimits | undefined,
  check: (file: ProgrammeFile) => readonly Fault[],
  readBeside: (name: string) => Uint8Array | undefined,
): ProgrammeFile {
  if (file.document.errors.length > 0) throw brokenFile(file);

  const textBeside = (name: string) => {
    const found = readBeside(name);
    return found && new TextDecoder().decode(found);
  };
  const spoken = withWordFiles(contentOf(file), textBeside);
  const { files } = spoken;
  const { content, faults: unusable } = withLogo(spoken.content, readBeside);
  const unread = [...spoken.faults, ...unusable];
  const report = (faults: readonly Fault[], written = (path: Path) => path) =>
    refused(
      faults.slice(0, mostFaults).map((each) => writtenAt(written(each.path), each, file, files)),
      file.name,
    );
  if (unread.length > 0) throw report(unread);
  const parsed = programmeSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) throw report(withRightParts(parsed.error.issues.flatMap(issueFaults), content));
  const said = withNamesEverywhere(parsed.data);
  const unseen = checkUnseen(said);
  const unasked = checkWritten(said);
  if (unasked.length > 0) throw report(withRightParts([...unseen, ...unasked], content));
  const { file: asked, whereIs: written } = askedFile(said);
  const faults = [...checkProgramme(asked), ...(limits ? beyondLimits(asked, limits) : [])];
  if (unseen.length + faults.length > 0) {
    throw report([...unseen, ...faults.map((each) => ({ ...each, path: written(each.path) }))]);
  }
  const programme = withFittingComments(asked, said);
  const tooLarge = [...checkSizes(programme), ...check(programme)];
  if (tooLarge.length > 0) throw report(tooLarge, written);
  return programme;
}

/** A file that is no YAML, as its parser says it. */
function brokenFile(file: Source): ProgrammeFileError {
  const { errors } = file.document;
  const faults = errors.map((error): WrittenFault => {
    const { line, col: column } = file.lines.linePos(error.pos[0]);
    return { ...fault([], 'brokenYaml', { reason: yamlReason(error) }), file: file.name, line, column };
  });
  const lines = errors.map(
    ({ message, pos: [at] }) => `${file.name}:${lineOf(file, at)}: ${message}. Mend the YAML there.`,
  );
  return new ProgrammeFileError(lines, faults);
}

/** The error of a file with faults, each of which is said once: to what the rows of a matrix share, the first has the least to add. */
function refused(faults: readonly WrittenFault[], name: string): ProgrammeFileError {
  const found = new Map<string, { readonly line: string; readonly fault: WrittenFault }>();
  for (const each of faults) {
    const { problem, remedy } = terminalText(each);
    const wrong = `${placeText(each, name)}: ${problem}`;
    if (!found.has(wrong)) found.set(wrong, { line: `${wrong}; ${remedy}.`, fault: each });
  }
  const once = [...found.values()];
  return new ProgrammeFileError(
    once.map(({ line }) => line),
    once.map((each) => each.fault),
  );
}

/** A fault with the place in the file, or in that which holds the words of a language. */
function writtenAt(
  path: Path,
  { key, values }: Fault,
  file: Source,
  wordFiles: ReadonlyMap<PropertyKey, Source>,
): WrittenFault {
  const [first, language, ...within] = path;
  const words = first === 'words' && within.length > 0 ? wordFiles.get(language ?? '') : undefined;
  const line = words === undefined ? lineAt(file, path) : lineAt(words, within);
  return { path, key, values, file: (words ?? file).name, line };
}

/** `p.yaml:12 sessions[2].closes`, or the place in the file that holds the words of a language: `words-sw.yaml:8 participants.form`. */
function placeText(fault: WrittenFault, name: string): string {
  const { path, file, line } = fault;
  const place = line === undefined ? file : `${file}:${line}`;
  const within = file === name ? path : path.slice(2);
  return within.length === 0 ? place : `${place} ${formatPath(within)}`;
}

/** The document as plain values. An alias without its anchor, or a bomb of aliases, only shows here. */
function contentOf({ document, name }: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw refused([{ ...fault([], 'brokenAlias', { reason: aliasReason(cause) }), file: name }], name);
  }
}
