import { environment } from '../../shared/environment/environment.ts';
import { text } from '../../shared/environment/variables.ts';

/** What the results function needs from its environment. */
export const resultsEnv = environment({
  PROGRAMMES_TABLE: text,
  REPORTS_TABLE: text,
  LANGUAGES: text,
});
