import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Language } from '../../../shared/i18n/text.ts';
import { paperFiles } from '../../../shared/paper/paper-files.ts';
import { reportPdf } from '../../../shared/paper/report-pdf.ts';
import { excludedClasses } from '../../../shared/programme/exclusion.ts';
import type { PaperSize } from '../../../shared/programme/recipient.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { leftOutOf } from '../../../shared/publication/counted-sets.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { sameStructure } from '../../../shared/response/same-structure.ts';
import { resultsJson } from '../../../shared/sheets/results-json.ts';
import { type FileFormat, tableFile } from '../../../shared/sheets/table-files.ts';
import { resultTables, singleAnswersTables, type Tables } from '../../../shared/sheets/tables.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { chosenLanguage } from '../target/chosen-language.ts';
import { openTarget, type Target } from '../target/target.ts';
import { type FoundTopic, typedTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { composed, inWordsOf } from './composed.ts';
import { latestPublication } from './publication-now.ts';

/** What an export is made of. */
export interface ExportOptions {
  readonly format: FileFormat | 'pdf';
  /** The id of one table: for a CSV file or one for SPSS, which hold one, or a workbook of it alone. */
  readonly table?: string;
  readonly out: string;
  readonly language?: string;
  /** Of a PDF; absent: A4. */
  readonly paper?: PaperSize;
  /** The single answers instead of the released tables. */
  readonly answers?: true;
}

/** Writes a topic's latest publication as tables or on paper, or a session's single answers where the file allows it. */
export async function exportCommand(typed: string, options: TargetOptions & ExportOptions): Promise<CommandResult> {
  const { format, out } = options;
  const target = await openTarget(options);
  const found = await typedTopic(typed, target);
  const language = chosenLanguage(options.language, found.sessions[0].programme.languages);
  const content = await inWordsOf(found, () =>
    options.answers ? answers(found, target, language, options) : released(found, target, language, options),
  );
  await write(out, content);
  const what = options.answers ? 'single answers' : 'released results';
  return {
    text: `${out} holds the ${what} of ${topicName(found.topic)}.`,
    json: { file: out, topic: topicName(found.topic), what, format, bytes: content.length },
  };
}

async function write(out: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(out, content, { mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new CommandError(`--out ${out}: there is no folder ${dirname(out)}; make it first, or name another file`);
  }
}

async function released(
  found: FoundTopic,
  target: Target,
  language: Language,
  { format, table, paper }: Pick<ExportOptions, 'format' | 'table' | 'paper'>,
): Promise<Uint8Array> {
  const publication = await latestPublication(found, target);
  if (format === 'pdf') {
    if (table === undefined) return onPaper(publication, found, language, paper ?? 'a4');
    throw new CommandError('--table: a PDF holds the whole report; use --format csv, xlsx or sav for one table');
  }
  if (format !== 'json') return tablesIn(resultTables(publication, found.sessions, language, 'whole'), format, table);
  if (table === undefined) return Buffer.from(resultsJson(publication, found.sessions, language, 'whole'));
  throw new CommandError('--table: a JSON file holds all tables; use --format csv, xlsx or sav for one of them');
}

async function tablesIn(
  tables: Tables,
  format: Exclude<FileFormat, 'json'>,
  table: string | undefined,
): Promise<Buffer> {
  const content = await tableFile(tables, format, table);
  if (content !== undefined) return content;
  const known = tables.sheets.map(({ id }) => id).join(', ');
  throw new CommandError(`--table ${table}: there is no such table here; there are: ${known}`);
}

function onPaper(
  publication: Publication,
  found: FoundTopic,
  language: Language,
  size: PaperSize,
): Promise<Uint8Array> {
  const { view } = composed(publication, found, { language }, undefined);
  return reportPdf(view, { asOf: publication.asOf, size }, paperFiles);
}

async function answers(
  { topic, sessions: [session] }: FoundTopic,
  { responses, programmes, reports }: Target,
  language: Language,
  { format, table }: Pick<ExportOptions, 'format' | 'table'>,
): Promise<Buffer> {
  if (topic.kind !== 'session') throw new CommandError('single answers are exported by session: name its code');
  // What participants were told when they answered counts, and the form tells what the session says.
  const earlier = await programmes.earlierPromises(session.code);
  const binding = [...earlier].filter(([number]) => number >= session.oldestPromise).map(([, promised]) => promised);
  if ([session, ...binding].some(({ singleAnswers }) => singleAnswers !== 'entitled')) {
    throw new CommandError(
      `nobody may get the single answers of ${session.code}: its programme file does not say "singleAnswers: entitled", or did not when somebody answered, and participants were promised so`,
    );
  }
  if (format === 'json' || format === 'pdf') {
    throw new CommandError('single answers are a table: --format csv, xlsx or sav');
  }
  const now = systemClock.now();
  if (now >= session.answersExpireAt) {
    throw new CommandError(
      `the single answers of ${session.code} were kept until ${session.answersExpireAt.slice(0, 10)}, as was promised: from then on nobody reads them`,
    );
  }
  const published = await reports.latestPublication(topic);
  const without = published === undefined ? excludedClasses(session) : leftOutOf(published);
  const given = await sameStructure(session, responses, now, without);
  return tablesIn(singleAnswersTables(session, given, language, now), format, table);
}
