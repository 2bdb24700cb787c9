import * as z from 'zod/mini';
import { mailEnv } from '../../shared/mail/mail-env.ts';

/** What the report function needs from its environment. */
export const reportEnv = z.extend(mailEnv, {
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  RESPONSES_TABLE: z.string().check(z.minLength(1)),
  REPORTS_TABLE: z.string().check(z.minLength(1)),
  /** How long after the last accepted answer a session is sealed: the submit function's cache plus its time-out. */
  SETTLE_SECONDS: z.coerce.number().check(z.nonnegative()),
});
