import { after, type Instant, minute } from '../time/instant.ts';
import { retryAt } from './retry.ts';

/**
 * Where one mail of one publication to one recipient stands. SENT, FAILED and UNKNOWN are final: UNKNOWN means that the
 * bytes may have gone out, so it is sent again only when a person says so (`debrief report resend`).
 */
export type DispatchState =
  | { readonly name: 'PENDING'; readonly notBefore: Instant }
  | { readonly name: 'SENDING'; readonly leaseUntil: Instant }
  | { readonly name: 'SENT'; readonly at: Instant; readonly messageId: string }
  | { readonly name: 'FAILED'; readonly at: Instant; readonly reason: string }
  | { readonly name: 'UNKNOWN'; readonly at: Instant; readonly reason: string };

/** Whether nothing more happens to a mail by itself. */
export function isFinal({ name }: DispatchState): boolean {
  return name === 'SENT' || name === 'FAILED' || name === 'UNKNOWN';
}

export interface Dispatch {
  readonly recipient: string;
  /** How often sending was begun. With the state it is the guard of every change. */
  readonly attempt: number;
  /** How many of these attempts don't count any more, because a person let the mail be sent again; absent: none. */
  readonly forgiven?: number;
  readonly state: DispatchState;
}

/** What the mail transport says of one attempt. */
export type SendResult =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** The transport will never take this mail. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** Nothing went out; it may work later: throttled, unreachable. */
  | { readonly outcome: 'not-now'; readonly reason: string }
  /** The bytes may have gone out: no answer came. */
  | { readonly outcome: 'unknown'; readonly reason: string };

/** Longer than a transport's time-out with all its tries, so that a lease only runs out when its owner is gone. */
const leaseMinutes = 3;

/** What the tick does with a dispatch now. */
export type DispatchStep =
  | { readonly step: 'send'; readonly claimed: Dispatch }
  | { readonly step: 'give-up'; readonly next: Dispatch }
  | { readonly step: 'wait' }
  | { readonly step: 'none' };

export function dispatchStep(dispatch: Dispatch, now: Instant): DispatchStep {
  const { state } = dispatch;
  switch (state.name) {
    case 'PENDING':
      if (state.notBefore > now) return { step: 'wait' };
      return {
        step: 'send',
        claimed: {
          ...dispatch,
          attempt: dispatch.attempt + 1,
          state: { name: 'SENDING', leaseUntil: after(now, leaseMinutes * minute) },
        },
      };
    case 'SENDING':
      if (state.leaseUntil > now) return { step: 'wait' };
      return {
        step: 'give-up',
        next: { ...dispatch, state: { name: 'UNKNOWN', at: now, reason: 'the sender stopped while sending' } },
      };
    case 'SENT':
    case 'FAILED':
    case 'UNKNOWN':
      return { step: 'none' };
  }
}

/** The state after an attempt. */
export function afterSending(dispatch: Dispatch, result: SendResult, now: Instant): Dispatch {
  switch (result.outcome) {
    case 'sent':
      return { ...dispatch, state: { name: 'SENT', at: now, messageId: result.messageId } };
    case 'refused':
      return { ...dispatch, state: { name: 'FAILED', at: now, reason: result.reason } };
    case 'unknown':
      return { ...dispatch, state: { name: 'UNKNOWN', at: now, reason: result.reason } };
    case 'not-now': {
      const notBefore = retryAt(dispatch.attempt - (dispatch.forgiven ?? 0), now);
      return notBefore === undefined
        ? { ...dispatch, state: { name: 'FAILED', at: now, reason: result.reason } }
        : { ...dispatch, state: { name: 'PENDING', notBefore } };
    }
  }
}
