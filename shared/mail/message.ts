import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { ReportView } from '../report/view.ts';
import type { Instant } from '../time/instant.ts';
import { reportHtml } from './report-html.tsx';
import { reportText } from './report-text.ts';

/** Who a mail is from, for and answered to: plain addresses, or `Name <address>`. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
}

/** A report as a MIME message with an HTML and a complete text part. */
export async function reportMessage(view: ReportView, envelope: Envelope, date: Instant): Promise<Buffer> {
  const composer = new MailComposer({
    ...envelope,
    subject: view.subject,
    date: new Date(date),
    text: reportText(view),
    html: await reportHtml(view),
    // Han characters are a third of the size in base64, and lines stay short.
    textEncoding: 'base64',
    headers: {
      'Content-Language': view.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    // Values come from stored data: a file or an address of the web in them must never be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
