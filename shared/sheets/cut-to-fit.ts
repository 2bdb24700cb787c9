/** The beginning of a text: as many of its letters, as readers count them, as have this size together. */
export function cutToFit(text: string, size: number, sizeOf: (text: string) => number): string {
  let fit = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (sizeOf(fit + segment) > size) break;
    fit += segment;
  }
  return fit;
}
