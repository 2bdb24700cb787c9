import type { Language } from '../../../../shared/i18n/text.ts';
import type { NumberClass } from '../../../../shared/programme/number-classes.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import type { Ids } from './ids.ts';
import type { TextLengths } from './text-lengths.ts';
import type { Entry } from './yaml-nodes.ts';

/** What is the same for all questions of a form. */
export interface Writing {
  readonly languages: readonly [Language, ...Language[]];
  readonly ids: Ids;
  readonly now: Instant;
  readonly lengths: TextLengths;
}

/** What makes up a question, besides what every question has. */
export interface WrittenParts {
  readonly entries: readonly Entry[];
  /** What has to be looked at, by keys. */
  readonly toFillIn: readonly (readonly [key: string, words: string])[];
  /** The values of its answers, by the names that the form gives them; without them, no condition can name one. */
  readonly values?: ReadonlyMap<string, string | number>;
  /** Of a number: the classes in which reports count it. */
  readonly classes?: readonly NumberClass[];
}
