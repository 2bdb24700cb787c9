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
