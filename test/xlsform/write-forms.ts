import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenXlsform } from '../../infra/cli/foreign-forms/xlsform/write-xlsform.ts';
import { published } from '../../shared/programme/published.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import {
  allTypesFile,
  aProgrammeFile,
  blocksFile,
  courseFile,
  sampleFile,
} from '../fixtures/programmes/programme-files.ts';

/** Writes an XLSForm of each session of our programmes into a folder, for ODK's own converter: see `.ci/xlsform`. */
const folder = process.argv[2] ?? '.build/xlsform/forms';
mkdirSync(folder, { recursive: true });
const trained = join(import.meta.dirname, '../fixtures/programmes/forms');
const files = [
  ...[allTypesFile(), sampleFile(), aProgrammeFile(), blocksFile(), courseFile()],
  ...readdirSync(trained).map((name) => readProgramme(readFileSync(join(trained, name), 'utf8'), name)),
];
for (const file of files) {
  for (const session of published(file).sessions) {
    const { workbook } = await writtenXlsform(session);
    writeFileSync(join(folder, `${session.programme.id}-${session.code}.xlsx`), workbook);
  }
}
