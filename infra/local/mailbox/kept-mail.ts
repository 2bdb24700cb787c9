import type { Address, Email } from 'postal-mime';
import type { RawMail } from './mail-rules.ts';

/** A mail as the mailbox keeps and shows it. */
export interface KeptMail {
  readonly messageId: string;
  /** `"Name" <address>` or a bare address, as are all others. */
  readonly from: string;
  readonly replyTo: readonly string[];
  readonly destination: Readonly<Record<'to' | 'cc' | 'bcc', readonly string[]>>;
  readonly subject: string;
  readonly body: { readonly text?: string | undefined; readonly html?: string | undefined };
  readonly attachments: readonly KeptFile[];
  /** When it came, in seconds since 1970. */
  readonly at: number;
  /** As it was sent, in base64: what a mail programme would get. */
  readonly raw: string;
}

interface KeptFile {
  readonly filename?: string | undefined;
  readonly contentType: string;
  /** In base64. */
  readonly content: string;
}

/** What is kept of a message that was sent; undefined: nobody is named as its author. */
export function keptMail(email: Email, sent: RawMail, messageId: string, at: number): KeptMail | undefined {
  const from = email.from === undefined ? sent.Source : shown([email.from])[0];
  if (from === undefined) return undefined;
  return {
    messageId,
    from,
    replyTo: shown(email.replyTo),
    destination: { to: shown(email.to), cc: shown(email.cc), bcc: shown(email.bcc) },
    subject: email.subject ?? '(no subject)',
    body: { text: email.text, html: email.html },
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      ...(filename !== null && { filename }),
      contentType: mimeType,
      content: String(content),
    })),
    at,
    raw: sent['RawMessage.Data'] ?? '',
  };
}

function shown(addresses: readonly Address[] = []): string[] {
  const mailboxes = addresses.flatMap((each) => (each.group === undefined ? [each] : each.group));
  return mailboxes.map(({ name, address }) => (name === '' ? address : `"${name}" <${address}>`));
}
