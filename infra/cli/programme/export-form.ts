import path from 'node:path';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { published } from '../../../shared/programme/published.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { newSubmissionId } from '../../../shared/response/response.ts';
import { FormPage } from '../../../shared/web/pages/form/form-page.tsx';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import { lostSentence } from '../foreign-forms/writing/yaml-nodes.ts';
import { writtenXlsform } from '../foreign-forms/xlsform/write-xlsform.ts';
import { chosenLanguage } from '../target/chosen-language.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { counted } from '../terminal/counted.ts';
import { readProgrammeFile } from './programme-file.ts';
import { writeNewFile } from './write-new-file.ts';

/** What a form is made of. */
export interface ExportFormOptions {
  readonly to: string;
  /** A session's code; default: the first one's. */
  readonly session?: string;
  /** Of a form on paper; default: the programme's first. */
  readonly language?: string;
}

/** Writes the form of a session for other programs (.xlsx), or to be printed (.html). */
export async function exportFormCommand(file: string, options: ExportFormOptions): Promise<CommandResult> {
  const { to } = options;
  const session = chosenSession(published(readProgrammeFile(file)).sessions, options.session);
  switch (path.extname(to).toLowerCase()) {
    case '.xlsx':
      return inOwnWords([session.programme.words], () => exportXlsform(session, to));
    case '.html':
      return inOwnWords([session.programme.words], () => exportPaper(session, options));
    default:
      throw new CommandError(
        `${to} is no form that can be written: end it with .xlsx for an XLSForm, or with .html for paper`,
      );
  }
}

function chosenSession([first, ...others]: readonly Session[], code: string | undefined): Session {
  const sessions = first === undefined ? [] : [first, ...others];
  const found = code === undefined ? first : sessions.find((session) => session.code === code);
  if (found !== undefined) return found;
  throw new CommandError(
    `the file has no session ${code}: name one of ${sessions.map((session) => session.code).join(', ')}`,
  );
}

async function exportXlsform(session: Session, to: string): Promise<CommandResult> {
  const { workbook, questions, lost } = await writtenXlsform(session);
  writeNewFile(to, workbook);
  return {
    text: [
      `${to} is written: an XLSForm of ${session.code} with ${counted(questions, 'question')}, in ${session.programme.languages.join(' and ')}.`,
      ...(lost.length === 0 ? [] : ['', 'Not in it:', ...lost.map((each) => `  ${lostSentence(each)}`)]),
    ].join('\n'),
    json: { file: to, session: session.code, questions, lost },
  };
}

/** The form as it is printed from a browser: all of its pages, lines to write on, boxes to tick. */
function exportPaper(session: Session, { to, language: typed }: ExportFormOptions): CommandResult {
  const { languages } = session.programme;
  const language = chosenLanguage(typed, languages);
  // Options in random order are in one order here: the same sheet is copied for everybody.
  const submission = newSubmissionId(new Uint8Array(16));
  const page = FormPage({ session, language, submission, openedAt: session.opensAt, isPaper: true });
  writeNewFile(to, renderPage(page));
  return {
    text: `${to} is written: the form of ${session.code} in ${language}. Open it in a browser, and print it.`,
    json: { file: to, session: session.code, language },
  };
}
