import { type Source, sourceOf } from '../programme/source.ts';
import type { ProgrammeSource } from './programme-source.ts';

const parsed = new WeakMap<ProgrammeSource, Source>();

/** The YAML of a source: what it says and whether it is a programme are both read from this, which is half of the work. */
export function parsedSource(source: ProgrammeSource): Source {
  const known = parsed.get(source) ?? sourceOf(source.text, '');
  parsed.set(source, known);
  return known;
}
