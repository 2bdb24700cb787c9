import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Programmes, Rejection } from '../../../shared/programme/programmes.ts';
import { publishProgramme } from '../../../shared/programme/publish.ts';
import { published } from '../../../shared/programme/published.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { phase } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { stageLimits } from '../target/stage-limits.ts';
import { openTarget } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { readProgrammeFile } from './programme-file.ts';

/** Why a session was left as it was, and what to do. */
export const refusals: Readonly<Record<Rejection, string>> = {
  'other-programme': 'its code belongs to another programme: give it a code of its own',
  closed: 'it has closed, and its results are final: a new occasion needs a new code',
  'structure-in-use':
    'it is open, and its questions would change under answers (wording may change): give it a new code, or wait for the next session',
};

export async function publishCommand(
  file: string,
  options: TargetOptions & { readonly past?: true },
): Promise<CommandResult> {
  const programme = readProgrammeFile(file, await stageLimits(options));
  const { programmes, formUrl } = await openTarget(options);
  const now = systemClock.now();
  const ended = options.past ? [] : await endedByPublishing(programme, programmes, now);
  if (ended.length > 0) {
    throw new CommandError(
      `the time of ${ended.join(', ')} is over: publishing closes it for good, and its report is mailed at the next tick. ` +
        'Move "opens" and "closes" in the file, or say --past if that is meant',
    );
  }
  const results = await publishProgramme(programme, programmes, now);
  const sessions = results.map(({ session, outcome }) => ({
    code: session.code,
    outcome,
    form: `${formUrl}/f/${session.code}`,
  }));
  const lines = sessions.map(({ code, outcome, form }) =>
    outcome === 'published' ? `${code}  published  ${form}` : `${code}  left as it was: ${refusals[outcome]}`,
  );
  return {
    text: lines.join('\n'),
    json: { programme: programme.programme, sessions },
    isFailure: sessions.some(({ outcome }) => outcome !== 'published'),
  };
}

/** Sessions that nobody has closed yet, and whose time is over by the file. */
async function endedByPublishing(
  file: ProgrammeFile,
  { findSession }: Pick<Programmes, 'findSession'>,
  now: Instant,
): Promise<SessionCode[]> {
  const over = published(file).sessions.filter((session) => phase(session, now) === 'closed');
  const before = await Promise.all(over.map(({ code }) => findSession(code)));
  return over.flatMap(({ code }, at) => {
    const stored = before[at];
    return stored !== undefined && phase(stored, now) === 'closed' ? [] : [code];
  });
}
