import { formatWritten } from '../../i18n/dates.ts';
import { organiserTexts } from '../../i18n/organiser-texts.ts';
import type { Language } from '../../i18n/text.ts';
import type { OrganiserTexts } from '../../i18n/texts.ts';
import { zoneName } from '../../i18n/zone-names.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { Instant } from '../../time/instant.ts';
import { wallClockText } from '../../time/wall-clock.ts';
import { type AnswersInWords, answersInWords } from './answers-in-words.ts';
import { type Naming, namingOf } from './naming.ts';
import { placeInWords, thingInWords } from './place-in-words.ts';
import type { ThingKind } from './thing-kind.ts';
import { isInWords, valueInFile, valueInWords } from './value-in-words.ts';

/** To whom a plan is told. */
export interface Listener {
  readonly language: Language;
  /**
   * `command`: who wrote the file and has commands at hand. Places and values are told as they stand in the file.
   * `desk`: who may never have seen a file. They are told in words.
   */
  readonly at: 'command' | 'desk';
  readonly now: Instant;
}

type Called = (kind: ThingKind, id: string) => string;

/** What telling a plan works with. */
export interface Telling extends Listener {
  readonly texts: OrganiserTexts['plan'];
  /** How many answers are stored. */
  readonly answers: AnswersInWords;
  /** Something within a file, as a sentence names it. */
  place(place: string): string;
  /** A question, by its id. */
  question(id: string): string;
  /** What somebody or something is called whom a sentence names already: at the desk nobody knows them by their ids. */
  called: Called;
  value(value: unknown): string;
  /** Whether a value can be told in words: conditions and the like can't. */
  isTold(value: unknown): boolean;
  /** What clocks of a zone show then: as a file has it, or in words. */
  clock(at: Instant, zone: string): string;
  /** The day that it is there then. */
  day(at: Instant, zone: string): string;
  /** What a zone is called: as a file has it, or in words. */
  zone(zone: string): string;
}

export function tellingOf(plan: Plan, listener: Listener): Telling {
  const { language, at } = listener;
  const { changesHere, ...said } = organiserTexts(language).plan;
  const texts =
    at === 'command'
      ? { ...said, changesHere }
      : { ...said, changesHere, changes: { ...said.changes, ...changesHere } };
  const told = { ...listener, texts, answers: answersInWords(texts, at), ...timesInWords(listener) };
  if (at === 'command') {
    const asWritten = (words: string) => words;
    const value = (value: unknown) => valueInFile(value, texts);
    const called: Called = (_kind, id) => id;
    return { ...told, place: asWritten, question: asWritten, called, value, isTold: () => true };
  }
  const naming: Naming = namingOf(plan, language);
  return {
    ...told,
    place: (place) => placeInWords(place, texts, naming),
    called: (kind, id) => naming(kind, id) ?? id,
    question: (id) => thingInWords({ kind: 'question', id }, texts, naming),
    value: (value) => valueInWords(value, texts, language),
    isTold: isInWords,
  };
}

/** How times are told to a listener. */
export function timesInWords({
  language,
  at: place,
}: Pick<Listener, 'language' | 'at'>): Pick<Telling, 'clock' | 'day' | 'zone'> {
  const told = (text: string) => (place === 'command' ? text : formatWritten(text, language));
  return {
    clock: (at, zone) => told(wallClockText(at, zone)),
    day: (at, zone) => told(wallClockText(at, zone).slice(0, 10)),
    zone: (zone) => (place === 'command' ? zone : zoneName(zone, language)),
  };
}
