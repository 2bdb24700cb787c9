import * as z from 'zod/mini';

/** What the bounce function needs from its environment. */
export const bounceEnv = z.object({
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  REPORTS_TABLE: z.string().check(z.minLength(1)),
});
