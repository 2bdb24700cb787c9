import { brotliCompressSync } from 'node:zlib';
import type { ProgrammeLimits } from '../../../shared/programme/limits.ts';
import { zoneWarningsOf } from '../target/zone-warnings.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { readProgrammeFile } from './programme-file.ts';

/** Checks a programme file, also against what the file of a stage here allows if one is named. Asks no account. */
export async function validateCommand(
  file: string,
  { stage }: { readonly stage?: string } = {},
): Promise<CommandResult> {
  const read = readProgrammeFile(file, stage === undefined ? undefined : await limitsOf(stage));
  const { programme, sessions, languages } = read;
  const logo = read.look?.logo;
  const warnings = zoneWarningsOf(read);
  const codes = sessions.map((session) => session.code);
  const place = stage === undefined ? '' : ` for stage ${stage}`;
  return {
    text: [
      `${file} is good${place}: programme ${programme}, sessions ${codes.join(', ')}, in ${languages.join(' and ')}.`,
      ...(logo === undefined ? [] : [`The logo adds ${kilobytesOf(logo)} kB to each page.`]),
      ...warnings.map((warning) => `But ${warning}.`),
    ].join('\n'),
    json: { programme, sessions: codes, languages, ...(warnings.length > 0 && { warnings }) },
  };
}

/** As it travels: compressed. */
function kilobytesOf(logo: string): string {
  return (brotliCompressSync(logo).byteLength / 1024).toFixed(1);
}

async function limitsOf(stage: string): Promise<ProgrammeLimits> {
  const { readStageFile } = await import('../target/stage-file.ts');
  const { programmeLimits } = await import('../../cdk/stage/programme-limits.ts');
  return programmeLimits(readStageFile(stage));
}
