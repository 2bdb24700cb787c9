import * as z from 'zod/mini';
import { languageList } from '../../shared/i18n/language-list.ts';

/** What the form function needs from its environment: checked here at run time, typed by it in the service stack. */
export const formEnv = z.object({
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  /** For receipts, and for the host's counter. */
  RESPONSES_TABLE: z.string().check(z.minLength(1)),
  /** How long a warm function may answer from a session that it read earlier, in seconds. */
  SESSION_CACHE_SECONDS: z.coerce.number().check(z.nonnegative()),
  LANGUAGES: languageList,
  /** Receipts can be mailed; absent: the stage mails none. */
  MAILS_RECEIPTS: z.optional(z.string()),
});
