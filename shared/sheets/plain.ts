/** The marks by which a sentence sets names and numbers apart from its own direction (Unicode UAX 9: FSI and PDI). */
const isolates = /[\u2068\u2069]/g;

/** A text as data: without invisible marks, which would make two texts differ that look alike. */
export function plain(text: string): string {
  return text.replace(isolates, '');
}
