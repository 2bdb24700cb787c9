import type { Dispatch } from '../../../shared/delivery/dispatch-states.ts';
import { isRepeatable, sendAgain } from '../../../shared/delivery/send-again.ts';
import type { Topic } from '../../../shared/programme/topic.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { typedTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { mailNew } from './mail-new.ts';
import { changedMeanwhile } from './put-back.ts';
import { publicationsOf } from './status.ts';

interface ResendOptions extends TargetOptions {
  /** All mails that are FAILED, instead of the one to a recipient. */
  readonly failed?: true;
  /** To those who were added after the final mail. */
  readonly toNew?: true;
  readonly yes?: true;
}

/** Lets the tick try again with mails that failed, or of which nobody knows whether they went out. */
export async function resendCommand(
  typed: string,
  recipient: string | undefined,
  options: ResendOptions,
): Promise<CommandResult> {
  const ways = [recipient !== undefined, options.failed === true, options.toNew === true];
  if (ways.filter(Boolean).length !== 1) {
    throw new CommandError(
      'name one recipient, or say --failed for all mails that are FAILED, or --to-new for who was added since',
    );
  }
  const target = await openTarget(options);
  if (options.toNew) return mailNew(typed, target, options);
  const { topic } = await typedTopic(typed, target);
  const { number, dispatches } = await latestDispatches(topic, target);
  const name = `publication ${number} of ${topicName(topic)}`;
  const chosen =
    recipient === undefined
      ? dispatches.filter(({ state }) => state.name === 'FAILED')
      : [repeatable(dispatches, recipient, name)];
  if (chosen.length === 0) throw new CommandError(`no mail of ${name} is FAILED`);
  await confirmed(chosen.map((dispatch) => `${dispatch.recipient}: ${consequence(dispatch)}`).join('\n'), options);

  for (const dispatch of chosen) {
    const outcome = await sendAgain({ topic, number }, dispatch, { ...target, clock: systemClock });
    if (outcome === 'lost') throw changedMeanwhile(dispatch);
  }
  const recipients = chosen.map((dispatch) => dispatch.recipient);
  return {
    text: `PENDING again, the next tick sends ${name} to: ${recipients.join(', ')}.`,
    json: { topic: topicName(topic), number, recipients },
  };
}

function repeatable(dispatches: readonly Dispatch[], recipient: string, name: string): Dispatch {
  const found = dispatches.find((each) => each.recipient === recipient);
  if (found === undefined) {
    const known = dispatches.map((each) => each.recipient).join(', ');
    throw new CommandError(`${name} has no mail to "${recipient}"; it has to: ${known || 'nobody'}`);
  }
  if (isRepeatable(found)) return found;
  throw new CommandError(
    `the mail of ${name} to ${recipient} is ${found.state.name}: only FAILED and UNKNOWN ones are sent again`,
  );
}

function consequence({ state }: Dispatch): string {
  if (state.name !== 'FAILED' && state.name !== 'UNKNOWN') return '';
  return state.name === 'UNKNOWN'
    ? `the mail may have gone out (${state.reason}): this may be a second copy. Ask the recipient first.`
    : `the mail failed (${state.reason}). It will be tried again: put the reason right first.`;
}

/** Only mails of the latest publication are sent: a newer one has taken the place of those before it. */
async function latestDispatches(
  topic: Topic,
  target: Target,
): Promise<{ number: number; dispatches: readonly Dispatch[] }> {
  const { publication, dispatches } = (await publicationsOf(topic, target)).at(-1) ?? {};
  if (publication === undefined) throw new CommandError(`nothing has been published of ${topicName(topic)} yet`);
  return { number: publication.number, dispatches: dispatches ?? [] };
}
