import { type Source, sourceOf } from '../programme/source.ts';

/** What is published, a draft of it, and the same after an edit. */
const mostAtHand = 3;

const atHand = new Map<string, Source>();

/**
 * The YAML of a text, for who only reads it: parsing is half of the work of a page of the editor, which asks what a draft says, whether it
 * is a programme, and where what is typed has to go. Who changes its nodes parses for themselves.
 */
export function parsedOnce(text: string): Source {
  const known = atHand.get(text) ?? sourceOf(text, '');
  atHand.delete(text);
  atHand.set(text, known);
  for (const oldest of [...atHand.keys()].slice(0, -mostAtHand)) atHand.delete(oldest);
  return known;
}
