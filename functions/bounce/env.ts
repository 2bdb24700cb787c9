import { environment } from '../../shared/environment/environment.ts';
import { text } from '../../shared/environment/variables.ts';

/** What the bounce function needs from its environment. */
export const bounceEnv = environment({
  PROGRAMMES_TABLE: text,
  REPORTS_TABLE: text,
});
