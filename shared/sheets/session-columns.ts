import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Column } from './sheet.ts';

const naming = ['title', 'place'] as const;

/** By which keys some sessions are called: of those that none of them has there is no column. */
export function namingOf(
  sessions: readonly { readonly title?: unknown; readonly place?: unknown }[],
): (typeof naming)[number][] {
  return naming.filter((key) => sessions.some((session) => session[key] !== undefined));
}

/**
 * What sessions are called, as columns of a table: titles and places, each where any has one. `named`: the session that a row is
 * of, or what the row is called that is of all of them.
 */
export function sessionColumns<Row>(
  sessions: readonly Session[],
  language: Language,
  width: number,
  named: (row: Row) => Session | string | undefined,
): Column<Row>[] {
  return namingOf(sessions).map((id, at) => ({
    id,
    heading: sheetTexts(language)[id],
    width,
    cell(row) {
      const of = named(row);
      if (typeof of === 'string') return at === 0 ? of : null;
      const name = of?.[id];
      return name === undefined ? null : inLanguage(name, language);
    },
  }));
}

/** The days of sessions, as columns of a table; none where no file says any. */
export function dayColumns<Row>(
  sessions: readonly Session[],
  language: Language,
  sessionOf: (row: Row) => Session,
): Column<Row>[] {
  if (sessions.every(({ days }) => days === undefined)) return [];
  return (['begins', 'ends'] as const).map((id) => ({
    id,
    heading: sheetTexts(language)[id],
    width: 12,
    format: 'day',
    cell(row) {
      const { days } = sessionOf(row);
      return days === undefined ? null : dayValue(days[id]);
    },
  }));
}

/** A day as a spreadsheet keeps it. */
export function dayValue(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
