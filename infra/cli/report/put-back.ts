import type { PublicationId } from '../../../shared/delivery/dispatch-ledger.ts';
import type { Dispatch } from '../../../shared/delivery/dispatch-states.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';

/** Lets the tick send a mail again that it is done with. */
export async function putBack(publication: PublicationId, dispatch: Dispatch, { reports }: Target): Promise<void> {
  // The attempt is kept: it goes on guarding against a sender that comes back late from the try before.
  const { recipient, attempt } = dispatch;
  const next: Dispatch = {
    recipient,
    attempt,
    forgiven: attempt,
    state: { name: 'PENDING', notBefore: systemClock.now() },
  };
  if (await reports.advance(publication, dispatch, next)) return;
  throw new CommandError(
    `the mail to ${dispatch.recipient} was changed at the same moment; look at "debrief report status" and try again`,
  );
}
