import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { stillToFillIn } from '../../../shared/authoring/still-to-fill-in.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { foreignFormOf } from '../foreign-forms/foreign-form-of.ts';
import { largestFile } from '../foreign-forms/form-limits.ts';
import { programmeText } from '../foreign-forms/writing/programme-text.ts';
import { lostSentence } from '../foreign-forms/writing/yaml-nodes.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { counted } from '../terminal/counted.ts';
import { schemaSeenFrom } from './schema-path.ts';
import { writeNewFile } from './write-new-file.ts';

/** Makes a programme file of a form of another program, and says what is not in it as in the form, and what is still to fill in. */
export async function importCommand(file: string, to: string): Promise<CommandResult> {
  const form = await foreignFormOf(bytesOf(file), path.basename(file));
  const { text, lost, questions, pages } = programmeText(form, {
    name: path.parse(file).name,
    now: systemClock.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    schema: schemaSeenFrom(to),
  });
  if (questions === 0) {
    throw new CommandError(
      [`${file} asks nothing that a programme can ask (${form.format}).`, ...lost.map(lostSentence)].join('\n'),
    );
  }
  const open = stillToFillIn(text).map(({ line, words }) => `${path.basename(to)}:${line}: ${words}`);
  const faults = faultsOf(text, path.basename(to));
  writeNewFile(to, text);
  return {
    text: [
      `${to} is written: ${counted(questions, 'question')} on ${counted(pages, 'page')}, in ${form.languages.join(' and ')}, from ${file} (${form.format}).`,
      ...section(`Not as in the form, each a comment at its place in ${to}:`, lost.map(lostSentence)),
      ...section('To fill in:', open),
      ...section('What "validate" refuses as long as it is so:', faults),
      '',
      `Then: npm run debrief -- validate ${to}`,
    ].join('\n'),
    json: { file: to, format: form.format, questions, pages, languages: form.languages, lost, toFillIn: open, faults },
  };
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function bytesOf(file: string): Uint8Array {
  try {
    // What is far too large is not read to be told so.
    if (statSync(file).size > 2 * largestFile) throw new CommandError(`${file} is far larger than any form`);
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : String(cause);
    throw new CommandError(`the form ${file} can't be read: ${reason}`);
  }
}

function faultsOf(text: string, name: string): readonly string[] {
  try {
    readProgramme(text, name, undefined, checkReportSizes);
    return [];
  } catch (cause) {
    if (cause instanceof ProgrammeFileError) return cause.lines;
    throw cause;
  }
}
