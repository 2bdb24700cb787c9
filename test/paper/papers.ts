import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperFiles } from '../../shared/paper/paper-files.ts';
import { reportPdf } from '../../shared/paper/report-pdf.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../shared/report/compose-speaker.ts';
import { lookedAt } from '../fixtures/languages.ts';
import { goldenResults } from '../fixtures/mail/golden-mails.ts';
import { sampleFile } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';

/** Writes the PDF of each kind of report in each language that people look at into a folder: for a validator, and to be looked at. */
const folder = process.argv[2] ?? '.build/papers';
mkdirSync(folder, { recursive: true });
const { sessions, first, programme } = goldenResults(translated(sampleFile()));
const { asOf }: Publication = first.publication;
for (const language of lookedAt) {
  const reader = { name: 'Ada Berg', language };
  const views = {
    session: composeReport(first.publication, [first.session], reader),
    programme: composeReport(programme, sessions, reader),
    speaker: composeSpeakerReport(first.publication, first.session, 'lin', reader),
  };
  for (const [kind, view] of Object.entries(views)) {
    writeFileSync(join(folder, `${kind}-${language}.pdf`), await reportPdf(view, { asOf, size: 'a4' }, paperFiles));
  }
}
