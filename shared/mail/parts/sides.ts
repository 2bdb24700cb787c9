import type { Direction } from '../../i18n/direction.ts';

/** Where lines begin and end: for what mail programmes only know by the names of sides. */
export interface Sides {
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
}

/** The sides of a mail that is read in this direction. */
export function sidesOf(direction: Direction): Sides {
  return direction === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
}
