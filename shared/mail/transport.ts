import type { GoAhead, SendResult } from '../delivery/dispatch-states.ts';

/** Hands one finished message to one recipient. What can go wrong is a result, not an exception. */
export interface MailTransport {
  /**
   * @param goAhead asked once, when nothing is left to do but to let the bytes go; if it says no, they stay here, and the
   *   result is `withheld`
   */
  send(
    message: { readonly from: string; readonly to: string; readonly raw: Uint8Array },
    goAhead: GoAhead,
  ): Promise<SendResult>;
}
