import type { Dispatch } from '../../../shared/delivery/dispatch-states.ts';
import { finalRecipients, mailHindrance } from '../../../shared/delivery/recipients.ts';
import { makeDue } from '../../../shared/delivery/send-again.ts';
import { isAlone } from '../../../shared/programme/is-alone.ts';
import { isMended } from '../../../shared/programme/publishing/mended.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { Target } from '../target/target.ts';
import { type FoundTopic, typedTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { putBackOrThrow } from './put-back.ts';

/**
 * Mails the latest report to recipients and speakers who were added after it had gone out: to those who may have it, and of
 * whom the ledger knows no mail of it, or one to another address.
 */
export async function mailNew(
  typed: string,
  target: Target,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const found = await typedTopic(typed, target);
  const { topic, programme, sessions } = found;
  const { reports, preferences } = target;
  const publication = await reports.latestPublication(topic);
  if (publication === undefined || publication.kind === 'interim' || publication.kind === 'cancelled') {
    throw new CommandError(await withoutFinal(found, target));
  }
  const name = `publication ${publication.number} of ${topicName(topic)}`;
  const chosen = await preferences.list(programme.id);
  const dispatches = await reports.dispatches(publication);
  const replaced = (recipient: Recipient) => dispatches.find((each) => isOfAddressBefore(each, recipient));
  const added = finalRecipients(programme.recipients, chosen, topic, sessions)
    .filter((each) => dispatches.every(({ recipient }) => recipient !== each.id) || replaced(each) !== undefined)
    .filter((recipient) => mailHindrance(recipient, chosen[recipient.id]) === undefined);
  const others = added.filter((each) => !isPromisedTo(each, sessions));
  const readers = added.filter((each) => !others.includes(each));
  const notMailed = others.map(
    ({ id, name: now }) => `Not to ${id}: ratings are of who was named then, and not of ${now}.`,
  );
  if (readers.length === 0) {
    throw new CommandError([`everybody who may have ${name} has a mail of it: nobody is new.`, ...notMailed].join(' '));
  }
  await confirmed([`${name} is mailed to ${readers.map(who).join(', ')}.`, ...notMailed].join(' '), options);

  const recipients = readers.map(({ id }) => id);
  // Before as well: if this stops halfway, the tick looks at those that are open.
  await makeDue(topic, target.programmes, systemClock.now());
  for (const reader of readers) {
    const before = replaced(reader);
    if (before !== undefined) await putBackOrThrow(publication, before, target);
  }
  await reports.openDispatches(publication, recipients, systemClock.now());
  await makeDue(topic, target.programmes, systemClock.now());
  return {
    text: [`PENDING, the next tick sends ${name} to: ${recipients.join(', ')}.`, ...notMailed].join(' '),
    json: { topic: topicName(topic), number: publication.number, recipients, notMailed: others.map(({ id }) => id) },
  };
}

/** Why there is no final report, and whether one will come. */
async function withoutFinal({ topic, programme, sessions: [session] }: FoundTopic, { programmes }: Target) {
  const name = topicName(topic);
  if (topic.kind === 'session' && session.cancelledAt !== undefined) {
    return `${name} was cancelled: it has no final report, and none will come`;
  }
  if (topic.kind === 'programme' && (await isAlone(session, programme, programmes))) {
    return `${name} gets no report of its own, since only ${session.code} takes place in it: say "report resend ${session.code} --to-new"`;
  }
  return `${name} has no final report yet: who is a recipient by then gets it`;
}

/** Whether a mail is done with, and went to somebody who had the recipient's id before. */
function isOfAddressBefore({ recipient, state }: Dispatch, { id, since }: Recipient): boolean {
  return recipient === id && since !== undefined && 'at' in state && state.at < since.at;
}

/** A speaker's results are of the person whom participants saw named: of nobody else who has the id by now. */
function isPromisedTo(recipient: Recipient, sessions: readonly Session[]): boolean {
  if (recipient.kind === 'organiser') return true;
  const named = sessions.flatMap(({ speakers }) => speakers.filter(({ id }) => id === recipient.speaker));
  return named.every(({ name }) => Object.values(name).some((each) => isMended(each, recipient.name, 'label')));
}

function who({ id, address }: Recipient): string {
  return `${id} (${address})`;
}
