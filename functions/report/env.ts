import * as z from 'zod/mini';
import { mailEnv } from '../../shared/mail/mail-env.ts';

/** What the report function needs from its environment. */
export const reportEnv = z.extend(mailEnv, {
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  RESPONSES_TABLE: z.string().check(z.minLength(1)),
  REPORTS_TABLE: z.string().check(z.minLength(1)),
  /** The address of the queue by which topics are handed out, and how many calls of this function work on it at the same time, at most. */
  WORK_QUEUE: z.url(),
  WORKERS: z.coerce.number().check(z.positive()),
  /** How long after the last accepted answer a session is sealed: the submit function's cache plus its time-out. */
  SETTLE_SECONDS: z.coerce.number().check(z.nonnegative()),
  /** How long after a tick a call begins another letter to somebody who is invited: the next tick hands out what is left. */
  LETTERS_SECONDS: z.coerce.number().check(z.positive()),
  /** The ARN of the secret that is the stage's key; absent: nobody is invited. */
  CODES_SECRET: z.optional(z.string().check(z.minLength(1))),
});
