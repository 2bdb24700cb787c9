import * as z from 'zod/mini';

/** What the report function needs from its environment. */
export const reportEnv = z.object({
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  RESPONSES_TABLE: z.string().check(z.minLength(1)),
  REPORTS_TABLE: z.string().check(z.minLength(1)),
  /** The `From` of every mail, for example `Training feedback <feedback@example.org>`. */
  MAIL_FROM: z.string().check(z.minLength(3)),
  /** How long after the last accepted answer a session is sealed: the submit function's cache plus its time-out. */
  SETTLE_SECONDS: z.coerce.number().check(z.nonnegative()),
});
