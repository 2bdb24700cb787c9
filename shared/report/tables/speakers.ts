import { listOf } from '../../i18n/lists.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Released } from '../../privacy/release.ts';
import type { Session } from '../../programme/session.ts';
import { sessionName } from '../../programme/session-name.ts';
import type { Asked, SessionSpeaker } from '../../questionnaire/asked.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { factsOf } from '../facts.ts';
import type { Cell, Table } from '../view.ts';
import type { Column } from './column.ts';
import { ratingTable } from './ratings.ts';
import { speakerRatings } from './repeated.ts';

/**
 * A row for each speaker in the order of the programme (never a ranking), a column for each question on a scale. Over
 * several sessions it says where each of them spoke.
 */
export function speakerTable(
  asked: Asked,
  released: Released,
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const { headings, columns } = texts;
  const names: Column<SessionSpeaker> = {
    heading: columns.speaker,
    cell: (speaker) => nameCell(speaker, sessions, language, texts),
  };
  const rated = { heading: headings.speakers, names, questions: speakerRatings(asked) };
  return ratingTable(rated, asked, asked.speakers, released, language, texts);
}

function nameCell(
  { id, name, institution }: SessionSpeaker,
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): Cell {
  const taught = sessions.filter(({ speakers }) => speakers.some((each) => each.id === id));
  const where =
    sessions.length > 1
      ? [
          listOf(
            taught.map((session) => sessionName(session, language)),
            language,
          ),
        ]
      : [];
  return {
    text: inLanguage(name, language),
    detail: factsOf([institution && inLanguage(institution, language), ...where], texts),
  };
}
