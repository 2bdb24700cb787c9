import type { Dispatch } from '../../../shared/report/dispatch.ts';
import type { Topic } from '../../../shared/report/publication.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { agreed } from '../agreed.ts';
import { CommandError } from '../command-error.ts';
import type { CommandResult } from '../command-result.ts';
import { openTarget, type Target, type TargetOptions } from '../target.ts';
import { topicName, typedTopic } from '../topic.ts';
import { publicationsOf } from './status.ts';

/** Lets the tick try again with the last mail to a recipient that failed, or of which nobody knows whether it went out. */
export async function resendCommand(
  typed: string,
  recipient: string,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const target = await openTarget(options);
  const { topic } = await typedTopic(typed, target);
  const { number, dispatch } = await lastDispatch(topic, recipient, target);
  const { state } = dispatch;
  if (state.name !== 'FAILED' && state.name !== 'UNKNOWN') {
    throw new CommandError(
      `the mail to ${recipient} about ${topicName(topic)} is ${state.name}: only FAILED and UNKNOWN ones are sent again`,
    );
  }
  const mail = `Publication ${number} of ${topicName(topic)} to ${recipient}`;
  await agreed(
    state.name === 'UNKNOWN'
      ? `${mail} may have gone out (${state.reason}): this may be a second copy. Ask the recipient first.`
      : `${mail} failed (${state.reason}). It will be tried again: put the reason right first.`,
    options,
  );
  const now = systemClock.now();
  // The attempt is kept: it goes on guarding against a sender that comes back late from the try before.
  const next: Dispatch = { ...dispatch, state: { name: 'PENDING', notBefore: now } };
  if (!(await target.reports.advance({ topic, number }, dispatch, next))) {
    throw new CommandError('it was changed at the same moment; look at "debrief report status" and try again');
  }
  await makeDue(topic, target);
  return {
    text: `${mail} is PENDING: the next tick sends it.`,
    json: { topic: topicName(topic), number, recipient, before: state.name, state: next.state.name },
  };
}

/** Only mails of the latest publication are sent: a newer one has taken the place of those before it. */
async function lastDispatch(
  topic: Topic,
  recipient: string,
  target: Target,
): Promise<{ number: number; dispatch: Dispatch }> {
  const { publication, dispatches } = (await publicationsOf(topic, target)).at(-1) ?? {};
  if (publication === undefined) throw new CommandError(`nothing has been published of ${topicName(topic)} yet`);
  const dispatch = dispatches?.find((each) => each.recipient === recipient);
  if (dispatch !== undefined) return { number: publication.number, dispatch };
  const known = dispatches?.map((each) => each.recipient).join(', ');
  throw new CommandError(
    `publication ${publication.number} of ${topicName(topic)} has no mail to "${recipient}"; it has to: ${known || 'nobody'}`,
  );
}

async function makeDue(topic: Topic, { programmes }: Target): Promise<void> {
  const now = systemClock.now();
  if (topic.kind === 'session') await programmes.makeSessionDue(topic.code, now);
  else await programmes.makeDue(topic.id, now);
}
