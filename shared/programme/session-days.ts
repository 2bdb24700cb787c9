import { formatDay, formatDays, formatShortDay } from '../i18n/dates.ts';
import type { Language } from '../i18n/text.ts';
import { wallClockText } from '../time/wall-clock.ts';
import type { Session } from './session.ts';

type DatedSession = Pick<Session, 'days' | 'opensAt' | 'zone'>;

/** When a session takes place: on its days, or on that on which its form opens where its file does not say them. */
export function sessionDays({ days, opensAt, zone }: DatedSession, language: Language): string {
  return days === undefined ? formatDay(opensAt, zone, language) : formatDays(days.begins, days.ends, language);
}

/** The same without the year, for a mail's subject and for tables. */
export function shortSessionDays({ days, opensAt, zone }: DatedSession, language: Language): string {
  return days === undefined
    ? formatShortDay(opensAt, zone, language)
    : formatDays(days.begins, days.ends, language, { isShort: true });
}

/** The first of these days, as `2026-03-02`. */
export function firstDay({ days, opensAt, zone }: DatedSession): string {
  return days?.begins ?? wallClockText(opensAt, zone).slice(0, 10);
}
