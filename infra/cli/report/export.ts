import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Language } from '../../../shared/i18n/text.ts';
import { paperFiles } from '../../../shared/paper/paper-files.ts';
import { reportPdf } from '../../../shared/paper/report-pdf.ts';
import type { PaperSize } from '../../../shared/programme/recipient.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { sameStructure } from '../../../shared/response/same-structure.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsJson } from '../../../shared/sheets/results-json.ts';
import { singleAnswersSheet } from '../../../shared/sheets/single-answers-sheet.ts';
import { type Format, tableFile } from '../../../shared/sheets/table-files.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { type FoundTopic, typedTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { chosenLanguage, composed } from './composed.ts';
import { latestPublication } from './publication-now.ts';

/** What an export is made of. */
export interface ExportOptions {
  readonly format: Format | 'pdf';
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
  const content = options.answers
    ? await answers(found, target, language, format)
    : format === 'pdf'
      ? await onPaper(found, target, language, options.paper ?? 'a4')
      : await released(found, target, language, format);
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

async function released(found: FoundTopic, target: Target, language: Language, format: Format): Promise<Buffer> {
  const publication = await latestPublication(found, target);
  if (format === 'json') return Buffer.from(resultsJson(publication, found.sessions, language));
  return tableFile(sheetsOf(publication, found.sessions, language), format);
}

async function onPaper(found: FoundTopic, target: Target, language: Language, size: PaperSize): Promise<Uint8Array> {
  const publication = await latestPublication(found, target);
  const { view } = composed(publication, found, { language }, undefined);
  return reportPdf(view, { asOf: publication.asOf, size }, paperFiles);
}

async function answers(
  { topic, sessions: [session] }: FoundTopic,
  { responses, programmes }: Target,
  language: Language,
  format: Format | 'pdf',
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
    throw new CommandError('single answers are a table: --format csv or xlsx');
  }
  const now = systemClock.now();
  if (now >= session.answersExpireAt) {
    throw new CommandError(
      `the single answers of ${session.code} were kept until ${session.answersExpireAt.slice(0, 10)}, as was promised: from then on nobody reads them`,
    );
  }
  return tableFile([singleAnswersSheet(session, await sameStructure(session, responses, now), language)], format);
}
