import type { CompiledMessage } from 'icu-minify/format';

/** Messages by their keys, in ICU MessageFormat (`{count, plural, one {# answer} other {# answers}}`). */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The words of one language, as a file of `shared/i18n/words` or of a programme has them. */
export interface WordFile {
  /** BCP 47 tag of the language. */
  readonly language: string;
  /** The language by its own name: `Français`. */
  readonly name: string;
  /** Whether a native speaker has read all of it. */
  readonly reviewed: boolean;
  /** What participants read. */
  readonly participants: Words;
  /** What recipients of reports read; absent: they read English. */
  readonly recipients?: Words;
  /** What organisers read; absent: they read English. A programme's own words never have them. */
  readonly organisers?: Words;
}

/** The same after the messages were parsed: a list for a message that takes values, a text for any other. */
export interface CompiledWords {
  readonly [key: string]: CompiledMessage | CompiledWords;
}
