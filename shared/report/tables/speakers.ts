import { listOf } from '../../i18n/lists.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Released } from '../../privacy/release.ts';
import type { Session } from '../../programme/session.ts';
import { sessionName } from '../../programme/session-name.ts';
import type { Asked, SessionSpeaker } from '../../questionnaire/asked.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { factsOf } from '../facts.ts';
import { mostNamed } from '../most-named.ts';
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
  const taught = sessions.length > 1 ? sessionsOfSpeakers(sessions) : undefined;
  const names: Column<SessionSpeaker> = {
    heading: columns.speaker,
    cell: (speaker) => nameCell(speaker, taught?.get(speaker.id), sessions.length, language, texts),
  };
  const rated = { heading: headings.speakers, names, questions: speakerRatings(asked) };
  return ratingTable(rated, asked, asked.speakers, released, language, texts);
}

/** In which sessions each speaker spoke, in their order. */
function sessionsOfSpeakers(sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> {
  const bySpeaker = new Map<string, Session[]>();
  for (const session of sessions) {
    for (const id of new Set(session.speakers.map((speaker) => speaker.id))) {
      const taught = bySpeaker.get(id);
      if (taught === undefined) bySpeaker.set(id, [session]);
      else taught.push(session);
    }
  }
  return bySpeaker;
}

function nameCell(
  { name, institution }: SessionSpeaker,
  taught: readonly Session[] | undefined,
  all: number,
  language: Language,
  texts: ReportTexts,
): Cell {
  const where = taught === undefined ? [] : [whereWords(taught, all, language, texts)];
  return {
    text: inLanguage(name, language),
    detail: factsOf([institution && inLanguage(institution, language), ...where], texts),
  };
}

function whereWords(taught: readonly Session[], all: number, language: Language, texts: ReportTexts): string {
  if (taught.length > mostNamed) return texts.metric.inSessions({ sessions: taught.length, all });
  return listOf(
    taught.map((session) => sessionName(session, language)),
    language,
  );
}
