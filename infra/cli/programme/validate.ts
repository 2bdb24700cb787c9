import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { stillToFillIn } from '../../../shared/authoring/still-to-fill-in.ts';
import { phrase } from '../../../shared/i18n/fault-data.ts';
import { phraseText } from '../../../shared/i18n/fault-text.ts';
import { shortComments } from '../../../shared/programme/fitting-comments.ts';
import type { ProgrammeLimits } from '../../../shared/programme/limits.ts';
import { amountWords } from '../../../shared/programme/size-limits.ts';
import { type LimitUsed, limitsUsed, type RoomLeft } from '../../../shared/publication/limits-used.ts';
import { isBound } from '../../../shared/questionnaire/blocks.ts';
import { zoneWarningsOf } from '../target/zone-warnings.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { textTable } from '../terminal/text-table.ts';
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
  const limits = limitsUsed(read);
  const open = stillToFillIn(readFileSync(file, 'utf8'));
  const fields = read.questionnaire.pages.flatMap(({ questions }) => questions).filter(isBound).length;
  const comments = shortComments(read);
  const place = stage === undefined ? '' : ` for stage ${stage}`;
  return {
    text: [
      `${file} is good${place}: programme ${programme}, sessions ${codes.join(', ')}, in ${languages.join(' and ')}.`,
      ...(logo === undefined ? [] : [`The logo adds ${kilobytesOf(logo)} kB to each page.`]),
      ...(comments === undefined
        ? []
        : [`Comments have room for ${[...new Set(comments)].join(' to ')} characters each.`]),
      ...warnings.map((warning) => `But ${warning}.`),
      ...(open.length === 0 ? [] : ['Still to fill in; take out what says so where it is done:']),
      ...open.map(({ line, words }) => `  ${path.basename(file)}:${line}: ${words}`),
      '',
      textTable(
        ['what', 'used', 'of', 'where most'],
        limits.map((row) => limitRow(row, fields)),
      ),
    ].join('\n'),
    json: {
      programme,
      sessions: codes,
      languages,
      ...(warnings.length > 0 && { warnings }),
      ...(open.length > 0 && { toFillIn: open }),
      limits,
    },
  };
}

/** As it travels: compressed. */
function kilobytesOf(logo: string): string {
  return (brotliCompressSync(logo).byteLength / 1024).toFixed(1);
}

/** Of what has no limit of its own, about how many would have room. `fields`: how many questions are fields of others. */
function limitRow(row: LimitUsed | RoomLeft, fields: number): string[] {
  const { used, most, where } = row;
  const amount =
    row.limit === 'questions' && fields > 0 ? `${used}: ${used - fields}, and ${fields} fields under them` : `${used}`;
  if (row.unit === 'count') return [row.limit, amount, `about ${most.toLocaleString('en')}`, where];
  return [
    phraseText(phrase(`limits.${row.limit}.what`), 'en'),
    amountWords(used, row.unit),
    amountWords(most, row.unit),
    where,
  ];
}

async function limitsOf(stage: string): Promise<ProgrammeLimits> {
  const { readStageFile } = await import('../target/stage-file.ts');
  const { programmeLimits } = await import('../../cdk/stage/programme-limits.ts');
  return programmeLimits(readStageFile(stage));
}
