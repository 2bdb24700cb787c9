import type { Asked } from '../questionnaire/asked.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import { matrixOf } from '../questionnaire/matrix-of.ts';
import { askingOf } from './answer-types.ts';

/** How long answering takes somebody who reads all of it and leaves some comments blank, in minutes, at least one. */
export function minutesFor(session: Asked): number {
  const seconds = itemsOf(session).reduce((total, item) => total + secondsFor(item), 0);
  return Math.max(1, Math.round(seconds / 60));
}

/**
 * What is asked in rows, or again of the next speaker, needs no reading anew: ten rows of five steps and more take a minute, where a question
 * of its own takes ten seconds (Amplitude Research, Online market research: survey length).
 */
function secondsFor({ question, subject }: Item): number {
  const { seconds } = askingOf(question);
  return subject !== undefined || matrixOf(question) !== undefined ? 0.6 * seconds : seconds;
}
