import * as z from 'zod/mini';

/** What the results function needs from its environment. */
export const resultsEnv = z.object({
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  REPORTS_TABLE: z.string().check(z.minLength(1)),
});
