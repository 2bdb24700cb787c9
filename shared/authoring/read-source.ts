import type { ProgrammeLimits } from '../programme/limits.ts';
import { ProgrammeFileError, readParsed, type WrittenFault } from '../programme/read.ts';
import type { ProgrammeFile } from '../programme/schema.ts';
import { checkReportSizes } from '../publication/check-report-sizes.ts';
import { parsedOnce } from './parsed-texts.ts';
import type { ProgrammeSource } from './programme-source.ts';

/** What a source says as a programme, or all that has to be mended before it is one. */
export type ReadSource =
  | { readonly ok: true; readonly file: ProgrammeFile }
  | { readonly ok: false; readonly faults: readonly WrittenFault[] };

const read = new WeakMap<ProgrammeSource, Map<ProgrammeLimits | undefined, ReadSource>>();

/**
 * Reads a source that anybody may have written: what is a trap is a fault like any other (see `guardedDocument`). Each source is read
 * once for the same limits.
 *
 * @param limits what the stage allows, for a programme that is to be published to it
 */
export function readSource(source: ProgrammeSource, limits?: ProgrammeLimits): ReadSource {
  const all = read.get(source) ?? new Map<ProgrammeLimits | undefined, ReadSource>();
  read.set(source, all);
  // What is within limits is a programme without them.
  const within = limits === undefined ? [...all.values()].find(({ ok }) => ok) : undefined;
  const known = all.get(limits) ?? within ?? readWithin(source, limits);
  all.set(limits, known);
  return known;
}

function readWithin(source: ProgrammeSource, limits: ProgrammeLimits | undefined): ReadSource {
  const { beside } = source;
  const readBeside = (name: string) => {
    const bytes = Object.hasOwn(beside, name) ? beside[name] : undefined;
    return bytes === undefined ? undefined : Buffer.from(bytes, 'base64');
  };
  try {
    return { ok: true, file: readParsed(parsedOnce(source.text), limits, checkReportSizes, readBeside) };
  } catch (cause) {
    if (!(cause instanceof ProgrammeFileError)) throw cause;
    return { ok: false, faults: cause.faults };
  }
}
