import type { SessionCode } from '../../../shared/access/session-code.ts';
import { type Closing, closeSession } from '../../../shared/programme/close.ts';
import type { Programmes } from '../../../shared/programme/programmes.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

const explanations = {
  'not-found': 'no session has this code; "debrief sessions" lists them',
  sealed: 'its results are sealed already',
  cancelled: 'it was cancelled',
  'changed-meanwhile': 'it was changed at the same moment; try again',
} as const;

/** What a session is closed with. */
type CloseOptions = TargetOptions & { readonly yes?: true };

/**
 * Closes a session now, with or without the grace for answers under way. On a deployed stage it asks first: people may
 * be answering, and what is sealed is never opened again.
 */
export async function closeCommand(
  typed: string,
  options: CloseOptions,
  how: { withoutGrace: boolean },
): Promise<CommandResult> {
  const code = typedCode(typed);
  const { programmes } = await openTarget(options);
  if (options.stage !== undefined) await agreedTo(code, programmes, options, how);
  const now = systemClock.now();
  const closing = await closeSession(code, programmes, now, how);
  if (closing.outcome === 'closed-before') {
    throw new CommandError(`${code} was not closed: it is closed already. ${whatFollows(closing, now, options)}`);
  }
  if (closing.outcome !== 'closed') throw new CommandError(`${code} was not closed: ${explanations[closing.outcome]}`);
  return {
    text: `${code} is closed. ${whatFollows(closing, now, options)}`,
    json: { code, closesAt: closing.session.closesAt, acceptsUntil: closing.acceptsUntil },
  };
}

/** Asks about a session that can be closed; why another one can't is said by who closes it. */
async function agreedTo(
  code: SessionCode,
  programmes: Programmes,
  options: CloseOptions,
  { withoutGrace }: { withoutGrace: boolean },
): Promise<void> {
  const session = await programmes.findSession(code);
  if (session === undefined || session.sealedAt !== undefined || session.cancelledAt !== undefined) return;
  const lost = withoutGrace ? ' without its grace: answers under way are not taken' : '';
  await confirmed(
    `${code} of ${session.programme.id} is going to be closed${lost}. Once its results are sealed, it can't be opened again.`,
    options,
  );
}

function whatFollows(
  { session, acceptsUntil }: Extract<Closing, { outcome: 'closed' | 'closed-before' }>,
  now: Instant,
  { stage }: TargetOptions,
): string {
  if (acceptsUntil <= now) {
    // The ticks of `npm start` are seconds apart.
    const later = stage === undefined ? 'some seconds later' : 'some minutes later';
    return `No answer is taken any more; a tick mails its report ${later}.`;
  }
  const until = `${wallClockText(acceptsUntil, session.zone)} ${session.zone}`;
  return `Answers under way are taken until ${until}, then its report is mailed.`;
}
