import type { Asked } from '../questionnaire/asked.ts';
import { itemsOf } from '../questionnaire/items.ts';
import { askingOf } from './answer-types.ts';

/** How long answering takes, in minutes, at least one. */
export function minutesFor(session: Asked): number {
  const seconds = itemsOf(session).reduce((total, { question }) => total + askingOf(question).seconds, 0);
  return Math.max(1, Math.round(seconds / 60));
}
