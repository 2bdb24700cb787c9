import * as z from 'zod/mini';
import { languageList } from '../../shared/i18n/language-list.ts';
import { mailEnv } from '../../shared/mail/mail-env.ts';

/** What the contact function needs from its environment. */
export const contactEnv = z.extend(mailEnv, {
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  /** Whether a receipt is one. */
  RESPONSES_TABLE: z.string().check(z.minLength(1)),
  /** How long a warm function may answer from a session that it read earlier, in seconds. */
  SESSION_CACHE_SECONDS: z.coerce.number().check(z.nonnegative()),
  LANGUAGES: languageList,
  /** The ARN of the secret that is the stage's key. */
  CODES_SECRET: z.string().check(z.minLength(1)),
});
