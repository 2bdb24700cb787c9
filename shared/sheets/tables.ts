import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import { sessionName } from '../programme/session-name.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Sessions } from '../report/lead.ts';
import type { Response } from '../response/response.ts';
import type { Instant } from '../time/instant.ts';
import { partSheetsOf, sheetsOf } from './result-sheets.ts';
import type { SavData } from './sav-data.ts';
import { savOfAnswers } from './sav-of-tables.ts';
import type { Sheet, SheetId } from './sheet.ts';
import { inNoOrder, variablesOf } from './single-answers.ts';
import { singleAnswersSheets } from './single-answers-sheets.ts';

/** Tables that go into files together. */
export interface Tables {
  /** Of the document: the programme, and what the session is called where it is one session's. */
  readonly title: string;
  readonly language: Language;
  /** Of when they are. */
  readonly asOf: Instant;
  readonly sheets: readonly Sheet[];
  /** The table that a file of one table holds. */
  readonly main: SheetId;
  /** A workbook of them has every table, however long; absent: those that are not too long for it. */
  readonly isWhole?: true;
  /** The same for statistics programs, where it is more than the main table. */
  readonly statistical?: SavData;
}

/**
 * All that a publication releases, as tables. `sessions`: the session, or all of the programme. `extent`: `whole` has the answers of
 * every session, however many these are.
 */
export function resultTables(
  publication: Publication,
  sessions: Sessions,
  language: Language,
  extent?: 'whole',
): Tables {
  const sheets = sheetsOf(publication, sessions, language, extent);
  return { ...tablesOf(publication, sessions, language, sheets), ...(extent && { isWhole: true }) };
}

/** The answers of some sessions of a programme that has too many for one file; undefined where there is no such part. */
export function partTables(
  publication: Publication,
  sessions: Sessions,
  language: Language,
  number: number,
): Tables | undefined {
  const sheets = partSheetsOf(publication, sessions, language, number);
  return sheets && { ...tablesOf(publication, sessions, language, sheets), isWhole: true };
}

function tablesOf(
  { topic, asOf }: Publication,
  sessions: Sessions,
  language: Language,
  sheets: readonly Sheet[],
): Tables {
  const title = titleOf(sessions[0], topic.kind === 'session', language);
  return { title, language, asOf, sheets, main: 'questions' };
}

/** The single answers of a session, for who is entitled to them. */
export function singleAnswersTables(
  session: Session,
  responses: Iterable<Response>,
  language: Language,
  asOf: Instant,
): Tables {
  const title = titleOf(session, true, language);
  const variables = variablesOf(session, language);
  const answers = inNoOrder(responses);
  const sheets = singleAnswersSheets(variables, answers, language);
  const statistical = savOfAnswers(variables, answers, { title, asOf });
  return { title, language, asOf, sheets, main: 'answers', statistical };
}

function titleOf(session: Session, isOfSession: boolean, language: Language): string {
  const title = inLanguage(session.programme.title, language);
  return isOfSession ? `${title} – ${sessionName(session, language)}` : title;
}
