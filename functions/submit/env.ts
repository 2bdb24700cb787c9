import { environment } from '../../shared/environment/environment.ts';
import { anyText, fromZero, optional, text } from '../../shared/environment/variables.ts';

/** What the submit function needs from its environment. */
export const submitEnv = environment({
  PROGRAMMES_TABLE: text,
  RESPONSES_TABLE: text,
  /** How long a warm function may answer from a session that it read earlier, in seconds. */
  SESSION_CACHE_SECONDS: fromZero,
  LANGUAGES: text,
  /** The ARN of the secret that is the stage's key for one-time codes; absent: the stage has none. */
  CODES_SECRET: optional(anyText),
});
