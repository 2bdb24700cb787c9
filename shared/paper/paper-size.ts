import { type PaperSize, paperSizes } from '../programme/recipient.ts';

/** The size that somebody names; A4 when they name none, or one that is not known. */
export function paperSizeOf(named: string | undefined): PaperSize {
  return paperSizes.find((each) => each === named) ?? 'a4';
}
