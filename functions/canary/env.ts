import { environment } from '../../shared/environment/environment.ts';
import { address, text } from '../../shared/environment/variables.ts';

/** What the canary function needs from its environment. */
export const canaryEnv = environment({
  PROGRAMMES_TABLE: text,
  RESPONSES_TABLE: text,
  REPORTS_TABLE: text,
  /** The base of the web pages, without a slash at its end: it comes in as participants do. */
  PUBLIC_URL: address,
  /** To whom its reports are mailed: a mailbox that nobody reads. */
  RECIPIENT: text,
});
