import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenXlsform } from '../../infra/cli/foreign-forms/xlsform/write-xlsform.ts';
import { published } from '../../shared/programme/published.ts';
import { allTypesFile, aProgrammeFile, sampleFile } from '../fixtures/programmes/programme-files.ts';

/** Writes an XLSForm of each session of our programmes into a folder, for ODK's own converter: see `.ci/xlsform`. */
const folder = process.argv[2] ?? '.build/xlsform/forms';
mkdirSync(folder, { recursive: true });
for (const file of [allTypesFile(), sampleFile(), aProgrammeFile()]) {
  for (const session of published(file).sessions) {
    const { workbook } = await writtenXlsform(session);
    writeFileSync(join(folder, `${session.programme.id}-${session.code}.xlsx`), workbook);
  }
}
