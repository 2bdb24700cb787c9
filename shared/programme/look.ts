import type { Text } from '../i18n/text.ts';

/** How the pages of a programme look, beyond what all have. */
export interface Look {
  /** The image itself, as a `data:` address. */
  readonly logo?: string | undefined;
  /** What the logo says. */
  readonly logoText?: Text | undefined;
  /** The colour of links and buttons, `#0b5f4a`. */
  readonly accent?: string | undefined;
}
