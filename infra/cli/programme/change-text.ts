import type { Change } from '../../../shared/programme/publishing/changes.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';

/** One difference, as it stands in the file: times on the clocks of the session's zone, and of which other questions it is one, too. */
export function changeText(
  { place: first, kind, before, after }: Change,
  zone?: string,
  alsoOf: readonly string[] = [],
): string {
  const place = alsoOf.length === 0 ? first : `${first} (also of ${alsoOf.join(', ')})`;
  switch (kind) {
    case 'added':
      return `${place} is added`;
    case 'removed':
      return `${place} is taken out`;
    case 'moved':
      return `order of ${place}: ${shown(before)} -> ${shown(after)}`;
    case 'changed':
      return zone !== undefined && /^sessions\.[^.]+\.(opens|closes)$/.test(place)
        ? `${place}: ${clock(before, zone)} -> ${clock(after, zone)} ${zone}`
        : `${place}: ${shown(before)} -> ${shown(after)}`;
  }
}

function clock(at: unknown, zone: string): string {
  return wallClockText(at as Instant, zone);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.join(', ');
  const text = JSON.stringify(value);
  // The words of a language are hundreds of texts.
  return text.length > 400 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
}
