import { environment } from '../../shared/environment/environment.ts';
import { aboveZero, anyText, fromZero, list, optional, text } from '../../shared/environment/variables.ts';
import { mailEnv } from '../../shared/mail/mail-env.ts';

/** What the desk needs from its environment. */
export const deskEnv = environment({
  ...mailEnv.shape,
  PROGRAMMES_TABLE: text,
  RESPONSES_TABLE: text,
  REPORTS_TABLE: text,
  /** Who may sign in, besides those whom programmes name: addresses, or domains such as `@example.org`. */
  ORGANISERS: list,
  /** Who sees the states of all programmes. */
  OPERATORS: list,
  LANGUAGES: text,
  MAX_RETENTION_DAYS: aboveZero,
  /** The ARN of the secret that is the stage's key for one-time codes; absent: the stage has none. */
  CODES_SECRET: optional(anyText),
  /** Where mails of a stack on this machine can be read; nothing sets it elsewhere. */
  LOCAL_MAILBOX: optional(anyText),
  /** How long it is from one tick to the next, which sends letters. */
  TICK_MINUTES: aboveZero,
  /** How many calls of the report function send mails at the same time, at most. */
  WORKERS: aboveZero,
  /** How long a form's function may go on with a session that it read before, and then take to store an answer. */
  SETTLE_SECONDS: fromZero,
});
