import * as z from 'zod/mini';
import { languageList } from '../../shared/i18n/language-list.ts';
import { mailEnv } from '../../shared/mail/mail-env.ts';

/** Addresses, or domains such as `@example.org`, with commas between them. */
const addressList = z.pipe(
  z.string(),
  z.transform((text) => text.split(',').filter((each) => each !== '')),
);

/** What the desk needs from its environment. */
export const deskEnv = z.extend(mailEnv, {
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  RESPONSES_TABLE: z.string().check(z.minLength(1)),
  REPORTS_TABLE: z.string().check(z.minLength(1)),
  /** Who may sign in, besides those whom programmes name. */
  ORGANISERS: addressList,
  /** Who sees the states of all programmes. */
  OPERATORS: addressList,
  LANGUAGES: languageList,
  MAX_RETENTION_DAYS: z.coerce.number().check(z.positive()),
  /** The ARN of the secret that is the stage's key for one-time codes; absent: the stage has none. */
  CODES_SECRET: z.optional(z.string()),
  /** Where mails of a stack on this machine can be read; nothing sets it elsewhere. */
  LOCAL_MAILBOX: z.optional(z.string()),
  /** How long it is from one tick to the next, which sends letters. */
  TICK_MINUTES: z.coerce.number().check(z.positive()),
  /** How many calls of the report function send mails at the same time, at most. */
  WORKERS: z.coerce.number().check(z.positive()),
  /** How long a form's function may go on with a session that it read before, and then take to store an answer. */
  SETTLE_SECONDS: z.coerce.number().check(z.nonnegative()),
});
