import { publishProgramme } from '../../shared/programme/publish.ts';
import type { Refusal } from '../../shared/store/ports.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import type { CommandResult } from './command-result.ts';
import { readProgrammeFile } from './programme-file.ts';
import { stageLimits } from './stage-limits.ts';
import { openTarget, type TargetOptions } from './target.ts';

/** Why a session was left as it was, and what to do. */
export const refusals: Readonly<Record<Refusal, string>> = {
  'other-programme': 'its code belongs to another programme: give it a code of its own',
  closed: 'it has closed, and its results are final: a new occasion needs a new code',
  'structure-in-use':
    'it is open, and its questions would change under answers (wording may change): give it a new code, or wait for the next session',
};

export async function publishCommand(file: string, options: TargetOptions): Promise<CommandResult> {
  const programme = readProgrammeFile(file, await stageLimits(options));
  const { programmes, formUrl } = await openTarget(options);
  const results = await publishProgramme(programme, programmes, systemClock.now());
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
