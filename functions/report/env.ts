import { environment } from '../../shared/environment/environment.ts';
import { aboveZero, address, fromZero, optional, text } from '../../shared/environment/variables.ts';
import { mailEnv } from '../../shared/mail/mail-env.ts';

/** What the report function needs from its environment. */
export const reportEnv = environment({
  ...mailEnv.shape,
  PROGRAMMES_TABLE: text,
  RESPONSES_TABLE: text,
  REPORTS_TABLE: text,
  /** The address of the queue by which topics are handed out, and how many calls of this function work on it at the same time, at most. */
  WORK_QUEUE: address,
  WORKERS: aboveZero,
  /** How long after the last accepted answer a session is sealed: the submit function's cache plus its time-out. */
  SETTLE_SECONDS: fromZero,
  /** How long after a tick a call begins another letter to somebody who is invited: the next tick hands out what is left. */
  LETTERS_SECONDS: aboveZero,
  /** The ARN of the secret that is the stage's key; absent: nobody is invited. */
  CODES_SECRET: optional(text),
});
