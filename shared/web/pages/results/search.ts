import type { CommentBlock } from '../../../report/view.ts';

/** The longest search that is looked for; what is beyond is cut off. */
const longest = 100;

/** The comments that hold every word of a search, whatever their case and width (full-width letters are letters). */
export function searched(blocks: readonly CommentBlock[], search: string): readonly CommentBlock[] {
  const words = searchWords(search);
  if (words.length === 0) return blocks;
  return blocks
    .map((block) => ({ ...block, comments: block.comments.filter(({ text }) => holdsAll(text, words)) }))
    .filter(({ comments }) => comments.length > 0);
}

/** What a search is made of; nothing when it is blank. */
export function searchWords(search: string): readonly string[] {
  return folded([...search].slice(0, longest).join(''))
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether a text holds all of these words. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const within = folded(text);
  return words.every((word) => within.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
