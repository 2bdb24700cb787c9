import type { SendResult } from '../delivery/dispatch-states.ts';

/** Hands one finished message to one recipient. What can go wrong is a result, not an exception. */
export interface MailTransport {
  send(message: { readonly from: string; readonly to: string; readonly raw: Uint8Array }): Promise<SendResult>;
}
