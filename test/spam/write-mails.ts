import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deskLanguages } from '../../shared/i18n/desk-languages.ts';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import { reportMessage } from '../../shared/mail/message.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../shared/report/compose-speaker.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { aDeskMail } from '../fixtures/mail/a-desk-mail.ts';
import { links } from '../fixtures/mail/golden-mails.ts';
import { aProgrammeReport } from '../fixtures/mail/programme-report.ts';

/** Writes a mail of each kind in every language, for `.ci/spam`: `tsx test/spam/write-mails.ts FOLDER`. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('Give the folder to write into.');
await mkdir(folder, { recursive: true });

const { sessions, first, publication } = aProgrammeReport();
const envelope = {
  from: 'Training feedback <feedback@example.org>',
  to: 'Ada Berg <ada@example.org>',
  replyTo: 'ETS training team <ets-training@example.org>',
};
for (const language of interfaceLanguages) {
  const reader = { name: 'Ada Berg', language };
  const views = {
    programme: composeReport(publication, sessions, reader, links),
    session: composeReport(first.publication, [first.session], reader, links),
    speaker: composeSpeakerReport(first.publication, first.session, 'lin', reader, links),
  };
  for (const [kind, view] of Object.entries(views)) {
    const mail = await reportMessage(view, envelope, '2020-12-20T13:05:00.000Z' as Instant);
    await writeFile(join(folder, `${kind}-${language}.eml`), mail);
  }
}
for (const language of deskLanguages) {
  await writeFile(join(folder, `sign-in-${language}.eml`), await aDeskMail(language));
}
