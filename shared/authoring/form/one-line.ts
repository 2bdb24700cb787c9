/** Whatever breaks a line in Unicode (TR 14: BK, CR, LF, NL): word processors paste some that nobody types. */
const breaks = /[\n\v\f\r\u0085\u2028\u2029]+/;

/** A text of one line: what was typed, or pasted, in several is one after the other. */
export function oneLine(text: string): string {
  const lines = text.split(breaks).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
