import * as z from 'zod/mini';
import { isAsciiAddress } from '../access/mail-address.ts';

/** What sending mails needs from the environment. */
export const mailEnv = z.object({
  /** The `From` of every mail, for example `Training feedback <feedback@example.org>`. */
  MAIL_FROM: z.string().check(z.minLength(3)),
  /** What the sender is called in mails in some languages: JSON, from languages to names. */
  MAIL_NAMES: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((text) => JSON.parse(text)),
      ),
      z.record(z.string(), z.string()),
    ),
  ),
  /** Where answers to mails go, if the stage names an address; else to the contact of the programme. */
  REPLY_TO: z.optional(z.string().check(z.refine(isAsciiAddress))),
  /** Where the links in a mail lead: the base of the web pages, without a slash at its end. */
  PUBLIC_URL: z.url(),
  MAIL_TRANSPORT: z.enum(['ses', 'smtp']),
  /** SES: the configuration set whose events tell of bounces and complaints. */
  CONFIGURATION_SET: z.optional(z.string().check(z.minLength(1))),
  SMTP_HOST: z.optional(z.string().check(z.minLength(1))),
  SMTP_PORT: z.optional(z.coerce.number().check(z.positive())),
  /** `tls` from the first byte (usually port 465), `starttls` (usually 587), or `none` for a server on this machine. */
  SMTP_SECURITY: z.optional(z.enum(['tls', 'starttls', 'none'])),
  SMTP_USER: z.optional(z.string().check(z.minLength(1))),
  /** The id of the Secrets Manager secret that holds the password, as plain text. */
  SMTP_SECRET: z.optional(z.string().check(z.minLength(1))),
  /** SMTP: how many mails the server takes a second; SES says it itself. */
  MAILS_PER_SECOND: z.optional(z.coerce.number().check(z.positive())),
  /** SMTP: under which selector of the sender's domain the key stands by which its mails are signed, and the secret that holds it. */
  DKIM_SELECTOR: z.optional(z.string().check(z.minLength(1))),
  DKIM_SECRET: z.optional(z.string().check(z.minLength(1))),
});
