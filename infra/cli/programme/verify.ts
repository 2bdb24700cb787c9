import type { Verification } from '../../../shared/publication/verify.ts';
import { verifySession } from '../../../shared/publication/verify.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { readable } from '../target/readable.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

export async function verifyCommand(typed: readonly string[], options: TargetOptions): Promise<CommandResult> {
  const target = await openTarget(options);
  const unreadable: string[] = [];
  const note = ({ message }: Error) => void unreadable.push(message);
  const published = (await target.programmes.listProgrammes(note)).flatMap(({ sessions }) => sessions);
  const codes = typed.length > 0 ? typed.map(typedCode) : published;
  const now = systemClock.now();
  const results = [];
  for (const code of codes) {
    const result = await readable(verifySession(code, target, now), note);
    if (result !== undefined) results.push({ code, ...result });
  }
  const lines = [...results.map((result) => `${result.code}  ${sentence(result)}`), ...unreadable];
  return {
    text: lines.join('\n') || 'No session is published yet.',
    json: {
      sessions: results.map(({ code, ...result }) => ({ code, ...numbers(result) })),
      ...(unreadable.length > 0 && { unreadable }),
    },
    isFailure:
      unreadable.length > 0 || results.some(({ outcome }) => outcome === 'different' || outcome === 'not-found'),
  };
}

function sentence(result: Verification): string {
  switch (result.outcome) {
    case 'same':
      return `same: ${result.sealed.responses} responses, every count as it was sealed`;
    case 'deletions':
      return `same but for deletions: sealed with ${result.sealed.responses} responses, now ${result.folded.responses}`;
    case 'different':
      return `DIFFERENT: sealed with ${result.sealed.responses} responses, now ${result.folded.responses}; look for changed or deleted items`;
    case 'not-sealed':
      return 'not sealed yet: it is open, in its grace, or waits for the next tick';
    case 'answers-deleted':
      return 'the single answers were deleted at the end of their retention; the seal stands';
    case 'not-found':
      return 'no session has this code';
  }
}

function numbers(result: Verification) {
  if (!('sealed' in result)) return { outcome: result.outcome };
  return { outcome: result.outcome, sealed: result.sealed.responses, folded: result.folded.responses };
}
