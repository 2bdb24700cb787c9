/** A text that begins a line: with a capital, where its script has them. */
export function withCapital([first = '', ...rest]: string): string {
  return first.toUpperCase() + rest.join('');
}
