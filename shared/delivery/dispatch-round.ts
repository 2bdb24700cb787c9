import type { Log } from '../log/log.ts';
import type { Recipient } from '../programme/recipient.ts';
import type { Clock } from '../time/instant.ts';
import type { DispatchLedger, PublicationId } from './dispatch-ledger.ts';
import { afterSending, type Dispatch, dispatchStep, isFinal, type SendResult } from './dispatch-states.ts';

/** Composes the mail of one publication for one recipient and hands it over. */
export type SendReport = (recipient: Recipient) => Promise<SendResult>;

interface SendDeps {
  readonly reports: DispatchLedger;
  readonly clock: Clock;
  readonly log: Log;
  readonly send: SendReport;
}

interface RoundDeps extends SendDeps {
  /** Who the ids of the ledger are. */
  readonly recipients: readonly Recipient[];
  /** Whether it is too late to begin another mail. */
  isTimeUp(): boolean;
}

/** What came of a round over the mails of one publication. */
export interface Round {
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
  /** Waiting for a later try or the next round, or in another worker's hands. */
  readonly open: number;
}

/**
 * One round over the ledger of a publication: opens a dispatch for each id in `open` that has none, and sends what is
 * due, each mail after its dispatch was claimed, one recipient after the other, until time is up. Two workers may do this at
 * once: a claim is a conditional write that only one wins.
 */
export async function sendDispatches(
  publication: PublicationId,
  open: readonly string[],
  { recipients, isTimeUp, ...deps }: RoundDeps,
): Promise<Round> {
  const { reports, clock } = deps;
  await reports.openDispatches(publication, open, clock.now());
  const round = { sent: 0, failed: 0, unknown: 0, open: 0 };
  for (const dispatch of await reports.dispatches(publication)) {
    const recipient = recipients.find((each) => each.id === dispatch.recipient);
    const { state } = isTimeUp() ? dispatch : await advance(publication, dispatch, recipient, deps);
    if (state.name === dispatch.state.name && isFinal(state)) continue;
    if (state.name === 'SENT') round.sent += 1;
    else if (state.name === 'FAILED') round.failed += 1;
    else if (state.name === 'UNKNOWN') round.unknown += 1;
    else round.open += 1;
  }
  return round;
}

async function advance(
  publication: PublicationId,
  dispatch: Dispatch,
  recipient: Recipient | undefined,
  { reports, clock, log, send }: SendDeps,
): Promise<Dispatch> {
  const step = dispatchStep(dispatch, clock.now());
  switch (step.step) {
    case 'send': {
      const isOurs = await reports.advance(publication, dispatch, step.claimed);
      if (!isOurs) return step.claimed;
      const result: SendResult =
        recipient === undefined
          ? { outcome: 'refused', reason: 'no longer a recipient of this programme' }
          : await sendOrPutOff(send, recipient, log);
      const next = afterSending(step.claimed, result, clock.now());
      await reports.advance(publication, step.claimed, next);
      return next;
    }
    case 'give-up':
      await reports.advance(publication, dispatch, step.next);
      return step.next;
    case 'wait':
    case 'none':
      return dispatch;
  }
}

/** A transport never throws; what does is the making of the mail, before anything went out. */
async function sendOrPutOff(send: SendReport, recipient: Recipient, log: Log): Promise<SendResult> {
  try {
    return await send(recipient);
  } catch (cause) {
    log.error('mail could not be made', cause, { recipient: recipient.id });
    return { outcome: 'not-now', reason: 'the mail could not be made' };
  }
}
