import type { Tone } from './view.ts';

export const ink = '#1c2421';
export const soft = '#55625c';
export const line = '#dde3df';
/** Links and buttons. */
export const accent = '#0b6b52';

/** Fill and ink of a part of a bar. The ink on each has a contrast of at least 4.5 to 1. */
export const colours: Readonly<Record<Tone, { fill: string; ink: string }>> = {
  best: { fill: '#0b6b52', ink: '#ffffff' },
  good: { fill: '#8fd0b8', ink: '#10241d' },
  middle: { fill: '#dfe3df', ink: '#1c2421' },
  poor: { fill: '#f3bd8a', ink: '#2b1a08' },
  worst: { fill: '#a83f14', ink: '#ffffff' },
  plain: { fill: '#2f7f9e', ink: '#ffffff' },
};
