import { isListed } from '../../../shared/invitation/invitee.ts';
import { type Cancelling, cancelSession } from '../../../shared/programme/cancel.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

const explanations: Readonly<Record<Exclude<Cancelling, 'cancelled'>, string>> = {
  'not-found': 'no session has this code; "debrief sessions" lists them',
  sealed: 'its results are sealed already, and reported',
  'cancelled-before': 'it is cancelled already',
  'changed-meanwhile': 'it was changed at the same moment; try again',
};

/** Ends a session that does not take place. It asks first: that can't be taken back. */
export async function cancelCommand(
  typed: string,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const code = typedCode(typed);
  const { programmes, responses, invitations } = await openTarget(options);
  const session = await programmes.findSession(code);
  const answers = session === undefined ? 0 : await responses.count(code);
  const invited = session === undefined ? 0 : (await invitations.invitees(code)).filter(isListed).length;
  if (session !== undefined && session.sealedAt === undefined && session.cancelledAt === undefined) {
    const lost =
      answers === 0 ? '' : ` In no report, and deleted as was promised: ${counted(answers, 'answer')} stored.`;
    const people =
      invited === 1 ? '1 person is invited by mail and gets' : `${invited} people are invited by mail and get`;
    const letters =
      invited === 0
        ? ''
        : ` ${people} no more of it, nor that it is cancelled: tell them yourself. Their addresses are deleted.`;
    await confirmed(
      `${code} of ${session.programme.id} is going to be cancelled: its form says so, and it is never opened again.${lost}${letters}`,
      options,
    );
  }
  const outcome = await cancelSession(code, programmes, systemClock.now());
  if (outcome !== 'cancelled') throw new CommandError(`${code} was not cancelled: ${explanations[outcome]}`);
  return {
    text: `${code} is cancelled. Its form says so; a tick tells those who were mailed interim results of it, and nobody else.`,
    json: { code, outcome, answers, invited },
  };
}
