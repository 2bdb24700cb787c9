import type { YAMLMap } from 'yaml';
import type { Target } from './show-when.ts';

/** A question as it is written, with those that belong to it. */
export interface WrittenQuestion {
  readonly nodes: readonly YAMLMap[];
  /** How conditions find what it asks, by the names that the form has for it. */
  readonly targets: ReadonlyMap<string, Target>;
}
