import type { PublicationId } from '../../../shared/delivery/dispatch-ledger.ts';
import type { Dispatch } from '../../../shared/delivery/dispatch-states.ts';
import { putBack } from '../../../shared/delivery/send-again.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';

/** Lets the tick send a mail again that it is done with. Throws a CommandError where it was changed at the same moment. */
export async function putBackOrThrow(
  publication: PublicationId,
  dispatch: Dispatch,
  { reports }: Pick<Target, 'reports'>,
): Promise<void> {
  if (!(await putBack(publication, dispatch, reports, systemClock.now()))) throw changedMeanwhile(dispatch);
}

export function changedMeanwhile({ recipient }: Dispatch): CommandError {
  return new CommandError(
    `the mail to ${recipient} was changed at the same moment; look at "debrief report status" and try again`,
  );
}
