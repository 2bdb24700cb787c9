import type { Options } from 'nodemailer/lib/mailer/index.js';

/** A mail as a MIME message. What composes it is loaded with the first one: a call that sends none does not wait for it. */
export async function mime(mail: Options): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  // Values come from stored data: a file or an address of the web in them must never be read.
  const composer = new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true });
  return composer.compile().build();
}
