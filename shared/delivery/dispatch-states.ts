import { after, type Instant, later, minute } from '../time/instant.ts';
import { longestWait, maxAttempts, retryAt } from './retry.ts';

/**
 * Where one mail to one recipient stands. SENT, FAILED and UNKNOWN are final: UNKNOWN means that the
 * bytes may have gone out, so it is sent again only when a person says so (`debrief report resend`).
 */
export type DispatchState =
  | { readonly name: 'PENDING'; readonly notBefore: Instant }
  | { readonly name: 'SENDING'; readonly leaseUntil: Instant }
  | { readonly name: 'SENT'; readonly at: Instant; readonly messageId: string }
  | { readonly name: 'FAILED'; readonly at: Instant; readonly reason: string }
  | { readonly name: 'UNKNOWN'; readonly at: Instant; readonly reason: string };

const names: Readonly<Record<DispatchState['name'], true>> = {
  PENDING: true,
  SENDING: true,
  SENT: true,
  FAILED: true,
  UNKNOWN: true,
};

/** Whether a stored state is one of those above. */
export function isDispatchState(state: { readonly name: string }): state is DispatchState {
  return Object.hasOwn(names, state.name);
}

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

/** A mail that nobody has begun to make. */
export function openedDispatch(recipient: string, now: Instant): Dispatch {
  return { recipient, attempt: 0, state: { name: 'PENDING', notBefore: now } };
}

/** What the mail transport says of one attempt. */
export type SendResult =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** The transport will never take this mail. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** Nothing went out; it may work later: throttled, unreachable. `isForAll`: no other mail is taken now either, such as from a sender that is not verified. */
  | { readonly outcome: 'not-now'; readonly reason: string; readonly isForAll?: true }
  /** The bytes may have gone out: no answer came. */
  | { readonly outcome: 'unknown'; readonly reason: string }
  /** The go-ahead was not given: nothing went out from here. */
  | { readonly outcome: 'withheld' };

/**
 * Asked by a transport at the last moment before bytes of a mail can leave, once: it claims the mail. False: the mail must
 * not go out from here.
 */
export type GoAhead = () => Promise<boolean>;

/** Longer than the making of a mail, and than a transport's time-out with all its tries: it only runs out when its owner is gone. */
const leaseMinutes = 3;
const lease = leaseMinutes * minute;

/**
 * What the tick does with a dispatch now.
 *
 * | state | its time | what is done | who dies after it leaves |
 * | --- | --- | --- | --- |
 * | PENDING | has come | it is put off, and counted as an attempt; then the mail is made | PENDING: tried again later |
 * | PENDING | has come, no attempt is left | FAILED | FAILED |
 * | PENDING | is still to come | nothing | |
 * | PENDING, made | the bytes may leave | SENDING: claimed | SENDING: UNKNOWN, once the lease has run out |
 * | SENDING | its lease has run out | UNKNOWN | UNKNOWN |
 * | SENDING | its lease is longer than any | the lease is cut to what is usual | SENDING |
 * | SENT, FAILED, UNKNOWN | | nothing, unless a person says so | |
 *
 * Each change is conditional on state and attempt, so that of two workers only one makes it; whoever is not the last to have
 * put a mail off can't claim it.
 */
export type DispatchStep =
  | { readonly step: 'make'; readonly next: Dispatch }
  | { readonly step: 'give-up'; readonly next: Dispatch }
  | { readonly step: 'shorten'; readonly next: Dispatch }
  | { readonly step: 'wait' }
  | { readonly step: 'none' };

export function dispatchStep(dispatch: Dispatch, now: Instant): DispatchStep {
  const { state } = dispatch;
  switch (state.name) {
    case 'PENDING':
      return state.notBefore > now && isTrusted(state.notBefore, longestWait, now)
        ? { step: 'wait' }
        : putOff(dispatch, now);
    case 'SENDING':
      if (state.leaseUntil <= now) return giveUp(dispatch, 'UNKNOWN', 'the sender stopped while sending', now);
      // Its owner may be at work all the same: it is not taken away, only not waited for longer than for any other.
      if (!isTrusted(state.leaseUntil, lease, now)) return { step: 'shorten', next: claimed(dispatch, now) };
      return { step: 'wait' };
    case 'SENT':
    case 'FAILED':
    case 'UNKNOWN':
      return { step: 'none' };
  }
}

/** A clock that was wrong for a moment may have written an instant that is further away than any that is due to be written. */
function isTrusted(stored: Instant, longest: number, now: Instant): boolean {
  return stored <= after(now, longest);
}

/** Before a mail is made: who dies over it (no memory, no time) leaves it to a later try, and not for ever. */
function putOff(dispatch: Dispatch, now: Instant): DispatchStep {
  if (attemptsSince(dispatch) >= maxAttempts) {
    return giveUp(dispatch, 'FAILED', 'the sender stopped each time before the mail was made', now);
  }
  const attempt = dispatch.attempt + 1;
  const begun = { ...dispatch, attempt };
  const [leased, retried] = [after(now, lease), retryAt(attemptsSince(begun), now) ?? after(now, longestWait)];
  return {
    step: 'make',
    next: { ...begun, state: { name: 'PENDING', notBefore: later(leased, retried) } },
  };
}

function giveUp(dispatch: Dispatch, name: 'FAILED' | 'UNKNOWN', reason: string, now: Instant): DispatchStep {
  return { step: 'give-up', next: { ...dispatch, state: { name, at: now, reason } } };
}

/** A mail that is made and about to leave. */
export function claimed(dispatch: Dispatch, now: Instant): Dispatch {
  return { ...dispatch, state: { name: 'SENDING', leaseUntil: after(now, lease) } };
}

/** How often sending was begun, since a person let the mail be sent again. */
export function attemptsSince({ attempt, forgiven = 0 }: Dispatch): number {
  return attempt - forgiven;
}

/** The state after an attempt. */
export function afterSending(
  dispatch: Dispatch,
  result: Exclude<SendResult, { outcome: 'withheld' }>,
  now: Instant,
): Dispatch {
  switch (result.outcome) {
    case 'sent':
      return { ...dispatch, state: { name: 'SENT', at: now, messageId: result.messageId } };
    case 'refused':
      return { ...dispatch, state: { name: 'FAILED', at: now, reason: result.reason } };
    case 'unknown':
      return { ...dispatch, state: { name: 'UNKNOWN', at: now, reason: result.reason } };
    case 'not-now': {
      const notBefore = retryAt(attemptsSince(dispatch), now);
      return notBefore === undefined
        ? { ...dispatch, state: { name: 'FAILED', at: now, reason: result.reason } }
        : { ...dispatch, state: { name: 'PENDING', notBefore } };
    }
  }
}
