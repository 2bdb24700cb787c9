import { displayWidth, graphemesOf, graphemeWidth } from '../report/display-width.ts';

/** How wide the text part of a mail is, in columns: what RFC 3676 advises, so that an answer can quote it. */
const lineWidth = 78;

/** Signs that begin no line, and signs that end none (Requirements for Chinese Text Layout, 3.1.8). */
const neverFirst = /^[、。，．：；！？）】」』》〉〕］｝”’…·—％%),.:;!?\]}»]/u;
const neverLast = /[（【「『《〈〔［｛“‘(«[{]$/u;

/**
 * A text in lines of at most 78 columns. Lines end at blanks, and beside Han characters, which have none between them; a sign
 * stays with what it belongs to. A word or an address that is longer than a line stays in one piece.
 *
 * @param opening stands before the first line, for example `- `; the others begin under what follows it
 */
export function wrapped(text: string, opening = ''): string[] {
  const indent = displayWidth(opening);
  // No unit of UTF-16 is wider than two columns: most lines need no closer look.
  if (indent + 2 * text.length <= lineWidth) return [`${opening}${text}`.trimEnd()];
  const lines: string[] = [];
  let line = opening;
  let width = indent;
  for (const piece of piecesOf(text)) {
    if (width > indent && width + displayWidth(piece.trimEnd()) > lineWidth) {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent);
      width = indent;
    }
    line += piece;
    width += displayWidth(piece);
  }
  return [...lines, line.trimEnd()];
}

/** A text in pieces between which a line may end. No-break spaces end none. */
function piecesOf(text: string): string[] {
  const letters = graphemesOf(text);
  const starts = letters.flatMap((letter, at) =>
    at === 0 || mayEndBetween(letters[at - 1] ?? '', letter) ? [at] : [],
  );
  return starts.map((start, at) => letters.slice(start, starts[at + 1]).join(''));
}

function mayEndBetween(before: string, after: string): boolean {
  if (after === ' ' || neverFirst.test(after)) return false;
  if (before === ' ') return true;
  if (graphemeWidth(before) < 2 && graphemeWidth(after) < 2) return false;
  return !neverLast.test(before) && ![before, after].some((letter) => /[\u00a0\u202f\u2060]/.test(letter));
}
