import { environment } from '../../shared/environment/environment.ts';
import { fromZero, text } from '../../shared/environment/variables.ts';
import { mailEnv } from '../../shared/mail/mail-env.ts';

/** What the contact function needs from its environment. */
export const contactEnv = environment({
  ...mailEnv.shape,
  PROGRAMMES_TABLE: text,
  /** Whether a receipt is one. */
  RESPONSES_TABLE: text,
  /** How long a warm function may answer from a session that it read earlier, in seconds. */
  SESSION_CACHE_SECONDS: fromZero,
  LANGUAGES: text,
  /** The ARN of the secret that is the stage's key. */
  CODES_SECRET: text,
});
