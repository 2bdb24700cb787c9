import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { type Envelope, reportMessage } from '../../../shared/mail/message.ts';
import { sessionName } from '../../../shared/programme/session-name.ts';
import { tableFiles } from '../../../shared/sheets/table-files.ts';
import { resultTables } from '../../../shared/sheets/tables.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { SampleChoice } from '../../../shared/web/pages/desk/running/sample-choice.ts';
import type { Previewed } from './previewed.ts';
import { sampleReport } from './sample-report.ts';

// What makes mails is larger than all the rest of the desk, and rarely needed: it is loaded when somebody wants one.

/**
 * The mail with a report as who is chosen will get it, from made-up answers: it says so in its subject, its lead and the names of its
 * files. It has no link of a recipient.
 */
export function sampleMail(found: Previewed, chosen: SampleChoice, envelope: Envelope, now: Instant): Promise<Buffer> {
  const { session, language, reader } = chosen;
  return inOwnWords([session.programme.words, found.programme.words], async () => {
    const { publication, view } = sampleReport(found, chosen, now);
    const { sample } = runningTexts(language);
    const banner = sample.banner({ session: sessionName(session, language) });
    // The tables tell of all speakers.
    const files =
      reader?.kind === 'speaker'
        ? []
        : await tableFiles(resultTables(publication, [session], language), `SAMPLE-${session.code}`);
    return reportMessage({ ...view, lead: `${view.lead} ${banner}` }, envelope, now, files);
  });
}
