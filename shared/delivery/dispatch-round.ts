import type { Log } from '../log/log.ts';
import type { Recipient } from '../programme/recipient.ts';
import type { Clock, Instant } from '../time/instant.ts';
import type { DispatchLedger, PublicationId } from './dispatch-ledger.ts';
import {
  afterSending,
  attemptsSince,
  claimed,
  type Dispatch,
  dispatchStep,
  type GoAhead,
  isFinal,
  type SendResult,
} from './dispatch-states.ts';

/** Composes the mail of one publication for one recipient, and hands it over once it has the go-ahead. */
export type SendReport = (recipient: Recipient, goAhead: GoAhead) => Promise<SendResult>;

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
 * One round over the ledger of a publication: opens a dispatch for each id in `open` that has none, and makes and sends what
 * is due, one recipient after the other, until time is up; mails that have been tried before come last, so that one over
 * which workers die keeps no other waiting. Two workers may do this at once: each step is a conditional write that only one
 * wins, and a mail goes out only from whoever has claimed it.
 */
export async function sendDispatches(
  publication: PublicationId,
  open: readonly string[],
  { recipients, isTimeUp, ...deps }: RoundDeps,
): Promise<Round> {
  const { reports, clock } = deps;
  await reports.openDispatches(publication, open, clock.now());
  const round = { sent: 0, failed: 0, unknown: 0, open: 0 };
  const dispatches = [...(await reports.dispatches(publication))];
  for (const dispatch of dispatches.sort((one, other) => attemptsSince(one) - attemptsSince(other))) {
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
  deps: SendDeps,
): Promise<Dispatch> {
  const { reports, clock } = deps;
  const step = dispatchStep(dispatch, clock.now());
  switch (step.step) {
    case 'make': {
      // If this was ours after all, it comes back when its time has come.
      if (!(await reports.advance(publication, dispatch, step.next))) return step.next;
      return makeAndSend(publication, step.next, recipient, deps);
    }
    case 'give-up':
    case 'shorten':
      await reports.advance(publication, dispatch, step.next);
      return step.next;
    case 'wait':
    case 'none':
      return dispatch;
  }
}

/** @param begun the dispatch as this worker has put it off: nobody else can claim it until its time has come */
async function makeAndSend(
  publication: PublicationId,
  begun: Dispatch,
  recipient: Recipient | undefined,
  { reports, clock, log, send }: SendDeps,
): Promise<Dispatch> {
  /** As it is stored, and as it may be stored: a claim of which no answer came. */
  let current = begun;
  let doubtful: Dispatch | undefined;
  let before = clock.now();
  const goAhead: GoAhead = async () => {
    before = clock.now();
    const next = claimed(begun, before);
    try {
      const isOurs =
        (await reports.advance(publication, begun, next)) || (await isClaimed(publication, begun, reports));
      if (isOurs) current = next;
      return isOurs;
    } catch (cause) {
      log.error('mail could not be claimed', cause, { recipient: begun.recipient });
      doubtful = next;
      return false;
    }
  };
  const result: SendResult =
    recipient === undefined
      ? { outcome: 'refused', reason: 'no longer a recipient of this report' }
      : await sendOrPutOff(send, recipient, goAhead, log);
  if (result.outcome === 'withheld' && doubtful === undefined) return begun;
  const next = afterSending(current, result.outcome === 'withheld' ? notClaimed : result, nowOr(before, clock));
  const isKept = doubtful !== undefined && (await reports.advance(publication, doubtful, next));
  if (!isKept) await reports.advance(publication, current, next);
  return next;
}

/** Now; or before, by a clock that is found to be wrong meanwhile: that may not keep back what became of a mail. */
function nowOr(before: Instant, clock: Clock): Instant {
  try {
    return clock.now();
  } catch {
    return before;
  }
}

const notClaimed = { outcome: 'not-now', reason: 'the ledger could not be written' } as const;

/** A claim that was written, its answer lost, and repeated, is lost to itself: whoever has put a mail off alone can claim that attempt. */
async function isClaimed(publication: PublicationId, { recipient, attempt }: Dispatch, reports: DispatchLedger) {
  const stored = (await reports.dispatches(publication)).find((each) => each.recipient === recipient);
  return stored?.state.name === 'SENDING' && stored.attempt === attempt;
}

/** A transport never throws; what does is the making of the mail, before anything went out. */
async function sendOrPutOff(send: SendReport, recipient: Recipient, goAhead: GoAhead, log: Log): Promise<SendResult> {
  try {
    return await send(recipient, goAhead);
  } catch (cause) {
    log.error('mail could not be made', cause, { recipient: recipient.id });
    return { outcome: 'not-now', reason: 'the mail could not be made' };
  }
}
