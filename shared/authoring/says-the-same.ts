import { isSame } from '../programme/canonical.ts';
import type { ProgrammeSource } from './programme-source.ts';
import { readSource } from './read-source.ts';
import { contentOf } from './written-content.ts';

/**
 * Whether two sources are the same programme, however they are written: comments, quotation marks, the order of keys and values that are
 * the usual ones make no difference. Of what is no programme yet only what it says can be compared.
 */
export function saysTheSame(one: ProgrammeSource, other: ProgrammeSource): boolean {
  if (isSame(contentOf(one), contentOf(other)) && isSame(one.beside, other.beside)) return contentOf(one) !== undefined;
  const [read, otherRead] = [readSource(one), readSource(other)];
  return read.ok && otherRead.ok && isSame(read.file, otherRead.file);
}
