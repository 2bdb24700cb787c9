import { closeSession } from '../../shared/programme/close.ts';
import { wallClockText } from '../../shared/programme/wall-clock.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { CommandError } from './command-error.ts';
import type { CommandResult } from './command-result.ts';
import { openTarget, type TargetOptions } from './target.ts';
import { typedCode } from './typed-code.ts';

const explanations = {
  'not-found': 'no session has this code; "debrief sessions" lists them',
  sealed: 'its results are sealed already',
  'closed-before': 'it is closed already; its report follows after the grace',
  'changed-meanwhile': 'it was changed at the same moment; try again',
} as const;

export async function closeCommand(
  typed: string,
  options: TargetOptions,
  how: { withoutGrace: boolean },
): Promise<CommandResult> {
  const code = typedCode(typed);
  const { programmes } = await openTarget(options);
  const closing = await closeSession(code, programmes, systemClock.now(), how);
  if (closing.outcome !== 'closed') throw new CommandError(`${code} was not closed: ${explanations[closing.outcome]}`);
  const until = `${wallClockText(closing.acceptsUntil, closing.session.zone)} ${closing.session.zone}`;
  return {
    text: `${code} is closed. Answers under way are taken until ${until}, then its report is mailed.`,
    json: { code, closesAt: closing.session.closesAt, acceptsUntil: closing.acceptsUntil },
  };
}
