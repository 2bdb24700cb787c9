import type { ProgrammeLimits } from '../programme/limits.ts';
import { ProgrammeFileError, readProgramme, type WrittenFault } from '../programme/read.ts';
import type { ProgrammeFile } from '../programme/schema.ts';
import { checkReportSizes } from '../publication/check-report-sizes.ts';
import type { ProgrammeSource } from './programme-source.ts';

/** What a source says as a programme, or all that has to be mended before it is one. */
export type ReadSource =
  | { readonly ok: true; readonly file: ProgrammeFile }
  | { readonly ok: false; readonly faults: readonly WrittenFault[] };

/**
 * Reads a source that anybody may have written: what is a trap is a fault like any other (see `guardedDocument`).
 *
 * @param limits what the stage allows, for a programme that is to be published to it
 */
export function readSource({ text, beside }: ProgrammeSource, limits?: ProgrammeLimits): ReadSource {
  const readBeside = (name: string) => {
    const bytes = Object.hasOwn(beside, name) ? beside[name] : undefined;
    return bytes === undefined ? undefined : Buffer.from(bytes, 'base64');
  };
  try {
    return { ok: true, file: readProgramme(text, '', limits, checkReportSizes, readBeside) };
  } catch (cause) {
    if (!(cause instanceof ProgrammeFileError)) throw cause;
    return { ok: false, faults: cause.faults };
  }
}
