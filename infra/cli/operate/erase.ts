import { smallestGroup } from '../../../shared/privacy/release.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { takeBack } from '../../../shared/programme/take-back.ts';
import { reference, responseId } from '../../../shared/response/response.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { copies, lastOfCopies } from './copies.ts';
import { eraseAddress } from './erase-address.ts';
import { typedReceipt } from './typed-receipt.ts';

interface EraseOptions extends TargetOptions {
  readonly address?: string;
  readonly yes?: true;
}

/** Deletes what is stored of somebody who asks for it: an answer by its receipt, or what there is of an address. */
export async function eraseCommand(
  code: string | undefined,
  receipt: string | undefined,
  options: EraseOptions,
): Promise<CommandResult> {
  const { address } = options;
  if (address !== undefined && code !== undefined) {
    throw new CommandError('an answer and an address are erased one after the other: nothing says whose an answer is');
  }
  if (address !== undefined) return eraseAddress(address, options);
  if (code === undefined || receipt === undefined) {
    throw new CommandError('name the session and the link of the receipt, or --address and a mail address');
  }
  return eraseAnswer(code, receipt, options);
}

async function eraseAnswer(code: string, typed: string, options: EraseOptions): Promise<CommandResult> {
  const target = await openTarget(options);
  const session = await target.programmes.findSession(typedCode(code));
  if (session === undefined) throw new CommandError(`no session ${code} is published; "debrief sessions" lists them`);
  const receipt = { id: responseId(session.code, typedReceipt(typed, session.code)), session: session.code };
  const named = `The answer ${reference(receipt.id)} of ${session.code}`;
  const json = { session: session.code, reference: reference(receipt.id) };
  const known = await target.responses.find(receipt);
  if (known === 'absent') {
    const text = `Nothing is stored under this receipt in ${session.code}: no answer was sent with it, or it went with all others on ${session.answersExpireAt.slice(0, 10)}.`;
    return { text, json: { ...json, outcome: 'absent' }, isFailure: true };
  }
  const stays = whatStays(session, systemClock.now(), options);
  if (known === 'deleted') {
    return { text: [`${named} was deleted before.`, ...stays].join('\n'), json: { ...json, outcome: 'erased-before' } };
  }
  await confirmed(`${named} will be deleted for good.`, options);
  await takeBack(receipt, session, target, systemClock.now());
  const recoverableUntil = options.stage === undefined ? undefined : lastOfCopies(systemClock.now());
  return {
    text: [`${named} is deleted.`, ...stays].join('\n'),
    json: { ...json, outcome: 'erased', markUntil: session.answersExpireAt, recoverableUntil },
  };
}

/** What is left of a deleted answer, where, and until when. */
function whatStays(session: StoredSession, now: Instant, { stage }: TargetOptions): string[] {
  const until = session.answersExpireAt.slice(0, 10);
  const mark = `Its mark stays in Responses until ${until}, without anything that was answered: a phone that sends it once more does not bring it back.`;
  const shown =
    session.sealedAt === undefined
      ? 'Its session is not sealed yet: the final report is made without it. An interim one that was mailed may have counted it.'
      : `Its session is sealed: what was reported stays as it is until ${smallestGroup} or more of its answers are deleted, since a difference of one would tell what it said. Then the next tick calculates it again, without them. Comments that it showed stay until then, or until ${until}. Mails that were sent are where they are.`;
  const code = session.access === undefined ? [] : ['The one-time code with which it may have come stays used.'];
  return [mark, shown, ...code, ...copies(now, stage)];
}
