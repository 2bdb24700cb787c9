import { isDay } from './is-day.ts';

/** When a session was, as its file says; empty: it says nothing. */
export interface TimesOfFirst {
  readonly place: string;
  readonly opens: string;
  readonly closes: string;
  readonly begins: string;
  readonly ends: string;
}

/** How many days lie between those of a session: a training's last day after its first, the opening after that, and the closing after the opening. */
export interface DaysApart {
  readonly ends: number;
  readonly starts: number;
  readonly closesOn: number;
}

/** The days of a session, as `2026-12-10`; empty: it can't be told. */
export interface SessionDays {
  /** The first of its training, and the last. */
  readonly begins: string;
  readonly ends: string;
  /** On which its form opens, and closes. */
  readonly starts: string;
  readonly closesOn: string;
}

/** The days of a session as its file says. A training of which it says none is on the day on which its form opens. */
export function daysOf({ begins, ends, opens, closes }: TimesOfFirst): SessionDays {
  const [starts, closesOn] = [opens, closes].map((moment) => moment.slice(0, dayLength)) as [string, string];
  const first = begins || starts;
  return { begins: first, ends: ends || first, starts, closesOn };
}

/** The same by what is between them; undefined: it can't be told. */
export function daysApart({ begins, ends, starts, closesOn }: SessionDays): DaysApart | undefined {
  if (![begins, ends, starts, closesOn].every(isDay)) return undefined;
  return { ends: between(begins, ends), starts: between(ends, starts), closesOn: between(starts, closesOn) };
}

/** The days that were typed; where one was left empty, it is as far from the one before it as last time. */
export function daysAgain(typed: SessionDays, had: TimesOfFirst): SessionDays {
  const before = daysOf(had);
  const apart = daysApart(before);
  const begins = typed.begins || (had.begins === '' ? '' : later(typed.starts, between(before.starts, before.begins)));
  const ends = typed.ends || later(begins, apart?.ends);
  const starts = typed.starts || later(ends, apart?.starts);
  return { begins, ends, starts, closesOn: typed.closesOn || later(starts, apart?.closesOn) };
}

/** The day on which the first session would open if it kept its distance from the first day: by that, all others move. */
export function movedOpening(days: SessionDays, had: TimesOfFirst): string {
  const before = daysOf(had);
  return days.begins === '' ? days.starts : later(days.begins, between(before.begins, before.starts));
}

function between(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
}

function later(day: string, days: number | undefined): string {
  if (!isDay(day) || days === undefined || Number.isNaN(days)) return '';
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, dayLength);
}

const millisecondsOfDay = 86_400_000;
const dayLength = '2026-12-10'.length;
