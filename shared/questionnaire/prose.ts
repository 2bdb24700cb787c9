import { withoutEnd } from '../i18n/without-end.ts';
import type { Piece } from './piece.ts';

/** A paragraph with its lines, or a list with its points. */
export interface Block {
  readonly kind: 'paragraph' | 'list';
  readonly lines: readonly (readonly Piece[])[];
}

const point = /^- +/;

/**
 * What somebody wrote in a programme file, as it is shown: a blank line ends a paragraph, a line stays a line, lines that begin with
 * `- ` are a list, and an address with https is a link. There is no other markup: all else is words.
 */
export function proseOf(text: string): readonly Block[] {
  return blocksOf(text).map(({ kind, lines }) => ({ kind, lines: lines.map(piecesOf) }));
}

/** What a text is called by where there is one line for it: its first paragraph. */
export function firstParagraph(text: string): string {
  return inOneLine(blocksOf(text)[0]?.lines ?? []);
}

/** Lines one after the other, with a space between them where no full-width sign brings its own. */
export function inOneLine(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/(?<=[\u3001-\u301f\uff01-\uff5d])\n/g, '')
    .replaceAll('\n', ' ');
}

/** What comes after its first paragraph; empty where nothing does. */
export function afterFirstParagraph(text: string): string {
  return blocksOf(text)
    .slice(1)
    .map(({ kind, lines }) => lines.map((line) => (kind === 'list' ? `- ${line}` : line)).join('\n'))
    .join('\n\n');
}

interface WrittenBlock {
  readonly kind: Block['kind'];
  readonly lines: string[];
}

function blocksOf(text: string): WrittenBlock[] {
  const blocks: WrittenBlock[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    const kind = point.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    if (line === '') isOpen = false;
    else if (isOpen && last?.kind === kind) last.lines.push(line.replace(point, ''));
    else {
      blocks.push({ kind, lines: [line.replace(point, '')] });
      isOpen = true;
    }
  }
  return blocks;
}

// What an address is made of (RFC 3986): it ends where Chinese begins, and before what ends the sentence that it stands in.
const address = /https:\/\/(?=[\w[])[\w\-.~:/?#[\]@!$&'()*+,;=%]+/g;
const endOfSentence = /[^\w\-~/#$&=%+]/;

/** The pieces of a line, in their order. */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    const link = withoutEnd(found, endOfSentence);
    if (!isPlain(link)) continue;
    if (index > at) pieces.push({ words: line.slice(at, index) });
    pieces.push({ link });
    at = index + link.length;
  }
  if (at < line.length) pieces.push({ words: line.slice(at) });
  return pieces;
}

/** Whether it leads where it seems to: `https://bank.example@evil.example` leads to the second, with a name before it. */
function isPlain(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { username, password } = new URL(link);
  return username === '' && password === '';
}
