/** A number's text with a real minus sign in the place of a leading hyphen, which would stand too low and break lines. */
export function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
