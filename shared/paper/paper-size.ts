/** The sizes of paper: A4, and Letter where that is usual. */
const paperSizes = ['a4', 'letter'] as const;

export type PaperSize = (typeof paperSizes)[number];

/** The size that somebody names; A4 when they name none, or one that is not known. */
export function paperSizeOf(named: string | undefined): PaperSize {
  return paperSizes.find((each) => each === named) ?? 'a4';
}
