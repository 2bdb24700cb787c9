import type { Asked } from './asked.ts';
import { itemsOf } from './items.ts';

/** How long answering takes: about 4 seconds for a choice and 12 for a text, of which most stay blank. */
export function minutesFor(session: Asked): number {
  const seconds = itemsOf(session).reduce((total, { question }) => total + (question.type === 'text' ? 12 : 4), 0);
  return Math.max(1, Math.round(seconds / 60));
}
