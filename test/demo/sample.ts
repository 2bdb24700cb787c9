import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProgramme } from '../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';

const name = 'ets-2020.yaml';

/** The sample: the carbon-market trainings of December 2020, at their own dates. */
export function readSample(): ProgrammeFile {
  return readProgramme(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'programmes', name), 'utf8'), name);
}
