/** What the script of blind codes says, and the key that it blinds for: data of the code's field. */
export interface BlindWords {
  /** The session's public key, SPKI in base64url. */
  readonly key: string;
  readonly checking: string;
  readonly accepted: string;
  /** There is no network. */
  readonly later: string;
  /** The card has the fingerprint of another key. */
  readonly otherKey: string;
  /** Nothing was typed. */
  readonly none: string;
  /** What was typed can be no code. */
  readonly wrong: string;
  /** What is said where the browser can't do it; false: then the code goes with the answers, as without script. */
  readonly needed: string | false;
}
