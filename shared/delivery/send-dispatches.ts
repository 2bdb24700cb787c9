import type { Log } from '../log/log.ts';
import type { Clock, Instant } from '../time/instant.ts';
import type { DispatchLedger, MailingId } from './dispatch-ledger.ts';
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

/** Whom a mail is for, by the id that the ledger has. */
interface Addressee {
  readonly id: string;
}

/** Composes a mail for one recipient, and hands it over once it has the go-ahead. */
export type SendMail<To extends Addressee> = (recipient: To, goAhead: GoAhead) => Promise<SendResult>;

interface SendDeps<To extends Addressee> {
  readonly reports: DispatchLedger;
  readonly clock: Clock;
  readonly log: Log;
  readonly send: SendMail<To>;
}

interface ManyDeps<To extends Addressee> extends SendDeps<To> {
  /** Who the ids of the ledger are. */
  readonly recipients: readonly To[];
  /** Whether it is too late to begin another mail. */
  isTimeUp(): boolean;
}

/** What came of sending mails. */
export interface SentMails {
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
  /** Waiting for a later try or the next tick, or in another worker's hands. */
  readonly open: number;
}

/**
 * Goes over the ledger of a mailing once: opens a dispatch for each id in `open` that has none, and makes and sends what
 * is due (see `sendEach`).
 */
export async function sendDispatches<To extends Addressee>(
  mailing: MailingId,
  open: readonly string[],
  deps: ManyDeps<To>,
): Promise<SentMails> {
  const { reports, clock } = deps;
  await reports.openDispatches(mailing, open, clock.now());
  return sendEach(mailing, await reports.dispatches(mailing), deps);
}

/**
 * Makes and sends what is due of some mails, one recipient after the other, until time is up; mails that have been tried
 * before come last, so that one over which workers die keeps no other waiting. Two workers may do this at once: each step is
 * a conditional write that only one wins, and a mail goes out only from whoever has claimed it.
 */
export async function sendEach<To extends Addressee>(
  mailing: MailingId,
  dispatches: readonly Dispatch[],
  { recipients, isTimeUp, ...deps }: ManyDeps<To>,
): Promise<SentMails> {
  const came = { sent: 0, failed: 0, unknown: 0, open: 0 };
  const byId = new Map(recipients.map((each) => [each.id, each]));
  for (const dispatch of dispatches.toSorted((one, other) => attemptsSince(one) - attemptsSince(other))) {
    const { state } = isTimeUp() ? dispatch : await advance(mailing, dispatch, byId.get(dispatch.recipient), deps);
    if (state.name === dispatch.state.name && isFinal(state)) continue;
    if (state.name === 'SENT') came.sent += 1;
    else if (state.name === 'FAILED') came.failed += 1;
    else if (state.name === 'UNKNOWN') came.unknown += 1;
    else came.open += 1;
  }
  return came;
}

async function advance<To extends Addressee>(
  mailing: MailingId,
  dispatch: Dispatch,
  recipient: To | undefined,
  deps: SendDeps<To>,
): Promise<Dispatch> {
  const { reports, clock } = deps;
  const step = dispatchStep(dispatch, clock.now());
  switch (step.step) {
    case 'make': {
      // If this was ours after all, it comes back when its time has come.
      if (!(await reports.advance(mailing, dispatch, step.next))) return step.next;
      return makeAndSend(mailing, step.next, recipient, deps);
    }
    case 'give-up':
    case 'shorten':
      await reports.advance(mailing, dispatch, step.next);
      return step.next;
    case 'wait':
    case 'none':
      return dispatch;
  }
}

/** @param begun the dispatch as this worker has put it off: nobody else can claim it until its time has come */
async function makeAndSend<To extends Addressee>(
  mailing: MailingId,
  begun: Dispatch,
  recipient: To | undefined,
  { reports, clock, log, send }: SendDeps<To>,
): Promise<Dispatch> {
  /** As it is stored, and as it may be stored: a claim of which no answer came. */
  let current = begun;
  let doubtful: Dispatch | undefined;
  let before = clock.now();
  const goAhead: GoAhead = async () => {
    before = clock.now();
    const next = claimed(begun, before);
    try {
      const isOurs = (await reports.advance(mailing, begun, next)) || (await isClaimed(mailing, begun, reports));
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
  const isKept = doubtful !== undefined && (await reports.advance(mailing, doubtful, next));
  if (!isKept) await reports.advance(mailing, current, next);
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
async function isClaimed(mailing: MailingId, { recipient, attempt }: Dispatch, reports: DispatchLedger) {
  const stored = (await reports.dispatches(mailing)).find((each) => each.recipient === recipient);
  return stored?.state.name === 'SENDING' && stored.attempt === attempt;
}

/** A transport never throws; what does is the making of the mail, before anything went out. */
async function sendOrPutOff<To extends Addressee>(
  send: SendMail<To>,
  recipient: To,
  goAhead: GoAhead,
  log: Log,
): Promise<SendResult> {
  try {
    return await send(recipient, goAhead);
  } catch (cause) {
    log.error('mail could not be made', cause, { recipient: recipient.id });
    return { outcome: 'not-now', reason: 'the mail could not be made' };
  }
}
