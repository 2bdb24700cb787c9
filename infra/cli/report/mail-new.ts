import { finalRecipients, mailHindrance } from '../../../shared/delivery/recipients.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { Target } from '../target/target.ts';
import { typedTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { makeDue } from './make-due.ts';

/**
 * Mails the latest report to recipients and speakers who were added after it had gone out: to those who may have it, and of
 * whom the ledger knows no mail of it.
 */
export async function mailNew(
  typed: string,
  target: Target,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const { topic, programme, sessions } = await typedTopic(typed, target);
  const { reports, preferences } = target;
  const publication = await reports.latestPublication(topic);
  if (publication === undefined || publication.kind === 'interim' || publication.kind === 'cancelled') {
    throw new CommandError(`${topicName(topic)} has no final report yet: who is a recipient by then gets it`);
  }
  const name = `publication ${publication.number} of ${topicName(topic)}`;
  const chosen = await preferences.list(programme.id);
  const known = new Set((await reports.dispatches(publication)).map(({ recipient }) => recipient));
  const added = finalRecipients(programme.recipients, chosen, topic, sessions)
    .filter(({ id }) => !known.has(id))
    .filter((recipient) => mailHindrance(recipient, chosen[recipient.id]) === undefined);
  if (added.length === 0) throw new CommandError(`everybody who may have ${name} has a mail of it: nobody is new`);
  await confirmed(`${name} is mailed to ${added.map(who).join(', ')}`, options);

  const recipients = added.map(({ id }) => id);
  // Before as well: if this stops halfway, the tick looks at those that are open.
  await makeDue(topic, target);
  await reports.openDispatches(publication, recipients, systemClock.now());
  await makeDue(topic, target);
  return {
    text: `PENDING, the next tick sends ${name} to: ${recipients.join(', ')}.`,
    json: { topic: topicName(topic), number: publication.number, recipients },
  };
}

function who({ id, address }: Recipient): string {
  return `${id} (${address})`;
}
