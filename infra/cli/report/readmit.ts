import { openTarget } from '../target/target.ts';
import { typedProgramme } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

/** Lets mails go to an address again that came back or was complained about, for example once its mailbox is mended. */
export async function readmitCommand(
  typed: string,
  recipient: string,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const target = await openTarget(options);
  const { id, recipients } = await typedProgramme(typed, target);
  if (!recipients.some((each) => each.id === recipient)) {
    const known = recipients.map((each) => each.id).join(', ');
    throw new CommandError(`${id} has no recipient "${recipient}"; it has: ${known || 'none'}`);
  }
  const { undeliverable } = await target.preferences.find(id, recipient);
  if (undeliverable === undefined)
    throw new CommandError(`nothing has come back from ${recipient}: mails go there as ever`);
  const fault = undeliverable.reason === 'bounce' ? 'bounced' : 'was called unwanted';
  await confirmed(
    `A mail to ${recipient} ${fault} (${undeliverable.at}). Mails go there again: each that comes back once more costs the sender's reputation.`,
    options,
  );
  await target.preferences.readmit(id, recipient);
  return {
    text: `Mails go to ${recipient} again. SES itself may still hold the address back: infra/RUNBOOK.md#mails-bounced.`,
    json: { programme: id, recipient },
  };
}
