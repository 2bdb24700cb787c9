import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Sessions } from '../report/lead.ts';
import type { Response } from '../response/response.ts';
import type { Instant } from '../time/instant.ts';
import { sheetsOf } from './result-sheets.ts';
import type { Sheet, SheetId } from './sheet.ts';
import { singleAnswersSheets } from './single-answers-sheets.ts';

/** Tables that go into files together. */
export interface Tables {
  /** Of the document: the programme, and the place where it is one session's. */
  readonly title: string;
  readonly language: Language;
  /** Of when they are. */
  readonly asOf: Instant;
  readonly sheets: readonly Sheet[];
  /** The table that a file of one table holds. */
  readonly main: SheetId;
}

/** All that a publication releases, as tables. `sessions`: the session, or all of the programme. */
export function resultTables(publication: Publication, sessions: Sessions, language: Language): Tables {
  const { topic, asOf } = publication;
  const title = titleOf(sessions[0], topic.kind === 'session', language);
  return { title, language, asOf, sheets: sheetsOf(publication, sessions, language), main: 'questions' };
}

/** The single answers of a session, for who is entitled to them. */
export function singleAnswersTables(
  session: Session,
  responses: Iterable<Response>,
  language: Language,
  asOf: Instant,
): Tables {
  const sheets = singleAnswersSheets(session, responses, language);
  return { title: titleOf(session, true, language), language, asOf, sheets, main: 'answers' };
}

function titleOf({ programme, place }: Session, isOfSession: boolean, language: Language): string {
  const title = inLanguage(programme.title, language);
  return isOfSession ? `${title} – ${inLanguage(place, language)}` : title;
}
