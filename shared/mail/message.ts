import type { ReportView } from '../report/view.ts';
import type { Instant } from '../time/instant.ts';
import { eventHeaders, type MailEvents, type StopByMail, stopHeaders } from './message-headers.ts';
import { mime } from './mime.ts';
import { reportText } from './report-text.ts';

/** Who a mail is from, for and answered to: plain addresses, or `Name <address>`. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  /** A person who stops the mails of those who ask by mail, as some mail programmes do, and which programme they are about. */
  readonly stopByMail?: StopByMail;
  /** In the place of the recipient's own link, in a mail that has none: the header's address, behind which nobody is stopped. */
  readonly stopsNobody?: string;
  /** Amazon SES: the configuration set whose events tell of bounces, and the tags by which one of a recipient's mail is recognised. */
  readonly events?: MailEvents;
}

/** A file that comes with a mail. */
export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** A report as a MIME message: an HTML part, a complete text part, and files. */
export async function reportMessage(
  view: ReportView,
  { events, stopByMail, stopsNobody, ...addresses }: Envelope,
  date: Instant,
  attachments: readonly Attachment[] = [],
): Promise<Buffer> {
  // MJML is large: a call that mails no report does not wait for it.
  const { reportHtml } = await import('./report-html.tsx');
  return mime({
    ...addresses,
    subject: view.subject,
    date: new Date(date),
    text: reportText(view),
    html: await reportHtml(view),
    attachments: [...attachments],
    // Han characters are a third of the size in base64, and lines stay short.
    textEncoding: 'base64',
    headers: {
      'Content-Language': view.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...stopHeaders(view.links?.stop ?? stopsNobody, stopByMail),
      ...eventHeaders(events),
    },
  });
}
