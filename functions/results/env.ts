import * as z from 'zod/mini';
import { languageList } from '../../shared/i18n/language-list.ts';

/** What the results function needs from its environment. */
export const resultsEnv = z.object({
  PROGRAMMES_TABLE: z.string().check(z.minLength(1)),
  REPORTS_TABLE: z.string().check(z.minLength(1)),
  LANGUAGES: languageList,
});
