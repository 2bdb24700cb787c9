import { environment } from '../../shared/environment/environment.ts';
import { anyText, fromZero, optional, text } from '../../shared/environment/variables.ts';

/** What the form function needs from its environment: checked here at run time, typed by it in the service stack. */
export const formEnv = environment({
  PROGRAMMES_TABLE: text,
  /** For receipts, and for the host's counter. */
  RESPONSES_TABLE: text,
  /** How long a warm function may answer from a session that it read earlier, in seconds. */
  SESSION_CACHE_SECONDS: fromZero,
  LANGUAGES: text,
  /** Receipts can be mailed; absent: the stage mails none. */
  MAILS_RECEIPTS: optional(anyText),
});
