import { isAsciiAddress } from '../access/mail-address.ts';
import { environment } from '../environment/environment.ts';
import { aboveZero, address, oneOf, optional, text, textFrom, type Variable } from '../environment/variables.ts';

/** An address for mail, as servers write it. */
const mailAddress: Variable<string> = {
  must: 'a mail address',
  read: (written) => (isAsciiAddress(written) ? written : undefined),
};

/** From languages to names, as JSON. */
const namesByLanguage: Variable<Readonly<Record<string, string>>> = {
  must: 'names by language, as JSON',
  read: readNames,
};

function readNames(written: string): Record<string, string> | undefined {
  try {
    const names: unknown = JSON.parse(written);
    const isRecord = typeof names === 'object' && names !== null && !Array.isArray(names);
    return isRecord && Object.values(names).every((name) => typeof name === 'string')
      ? (names as Record<string, string>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What sending mails needs from the environment. */
export const mailEnv = environment({
  /** The `From` of every mail, for example `Training feedback <feedback@example.org>`. */
  MAIL_FROM: textFrom(3),
  /** What the sender is called in mails in some languages: JSON, from languages to names. */
  MAIL_NAMES: optional(namesByLanguage),
  /** Where answers to mails go, if the stage names an address; else to the contact of the programme. */
  REPLY_TO: optional(mailAddress),
  /** Where the links in a mail lead: the base of the web pages, without a slash at its end. */
  PUBLIC_URL: address,
  MAIL_TRANSPORT: oneOf('ses', 'smtp'),
  /** SES: the configuration set whose events tell of bounces and complaints. */
  CONFIGURATION_SET: optional(text),
  SMTP_HOST: optional(text),
  SMTP_PORT: optional(aboveZero),
  /** `tls` from the first byte (usually port 465), `starttls` (usually 587), or `none` for a server on this machine. */
  SMTP_SECURITY: optional(oneOf('tls', 'starttls', 'none')),
  SMTP_USER: optional(text),
  /** The id of the Secrets Manager secret that holds the password, as plain text. */
  SMTP_SECRET: optional(text),
  /** SMTP: how many mails the server takes a second; SES says it itself. */
  MAILS_PER_SECOND: optional(aboveZero),
  /** SMTP: under which selector of the sender's domain the key stands by which its mails are signed, and the secret that holds it. */
  DKIM_SELECTOR: optional(text),
  DKIM_SECRET: optional(text),
});
