import { directionOf } from '../i18n/direction.ts';
import type { Language } from '../i18n/text.ts';
import { withoutEnd } from '../i18n/without-end.ts';
import { displayWidth, graphemesOf } from './display-width.ts';

/** Mail programmes on phones cut a subject at about this many columns; a Han character takes two. */
const subjectLimit = 60;

/** Readers that go by the first letter of a line take one with this before it for right to left. */
const rightToLeftMark = '\u200f';

/**
 * A subject about something with a name, which is cut where there is no room: what the subject says of it never is.
 *
 * @param worded the subject about that name
 * @param shorter what it is called too, in place of a name that does not fit whole
 */
export function fittingSubject(
  name: string,
  worded: (name: string) => string,
  language: Language,
  shorter = name,
): string {
  const room = subjectLimit - displayWidth(worded(''));
  const named = displayWidth(name) <= room ? name : shorter;
  const subject = worded(cut(named, Math.max(room, 1), language));
  return directionOf(language) === 'rtl' ? `${rightToLeftMark}${subject}` : subject;
}

/** A subject with a mark before it, for example that it is a test. */
export function markedSubject(mark: string, subject: string): string {
  return subject.startsWith(rightToLeftMark)
    ? `${rightToLeftMark}[${mark}] ${subject.slice(1)}`
    : `[${mark}] ${subject}`;
}

/** The beginning of a text, with `…` in its last column where something is left out: after a word, unless that leaves little. */
function cut(text: string, columns: number, language: Language): string {
  if (displayWidth(text) <= columns) return text;
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const byWords = fitting(
    Array.from(words.segment(text), ({ segment }) => segment),
    columns - 1,
  );
  const kept = displayWidth(byWords) >= columns / 2 ? byWords : fitting(graphemesOf(text), columns - 1);
  return `${withoutEnd(kept, /[\s\p{Po}\p{Ps}\p{Pd}]/u)}…`;
}

/** As many of the first pieces as there are columns for. */
function fitting(pieces: readonly string[], columns: number): string {
  let width = 0;
  const end = pieces.findIndex((piece) => {
    width += displayWidth(piece);
    return width > columns;
  });
  return pieces.slice(0, end).join('');
}
