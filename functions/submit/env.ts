import * as z from 'zod/mini';
import { languageList } from '../../shared/i18n/language-list.ts';

/** What the submit function needs from its environment. */
export const submitEnv = z.object({
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  RESPONSES_TABLE: z.string().check(z.minLength(1)),
  /** How long a warm function may answer from a session that it read earlier, in seconds. */
  SESSION_CACHE_SECONDS: z.coerce.number().check(z.nonnegative()),
  LANGUAGES: languageList,
  /** The ARN of the secret that is the stage's key for one-time codes; absent: the stage has none. */
  CODES_SECRET: z.optional(z.string()),
});
