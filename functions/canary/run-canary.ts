import { canaryCode, canaryProgramme, isCanaryCode } from '../../shared/programme/canary.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { published } from '../../shared/programme/published.ts';
import { readLag } from '../../shared/programme/publishing/marks.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import { UnreadableItem } from '../../shared/store/unreadable-item.ts';
import { CanaryFailure, inStep } from './canary-failure.ts';
import { canaryAnswers, canaryFile } from './canary-file.ts';
import type { CanaryDeps } from './deps.ts';
import { answerForm } from './participant.ts';
import { readBack } from './read-back.ts';

/**
 * Looks at what has become of the session that the run before opened, takes it away with all that is kept of it, and opens and answers
 * another one; the rest is the tick's. Whatever a run before has left behind, this one ends with one answered session, or with none.
 *
 * @returns `waits`: the session before is still open, or its report may be under way, so nothing was done
 * @throws CanaryFailure with the step that failed; another session is open all the same, if the failure was in what the last one has left
 */
export async function runCanary(deps: CanaryDeps): Promise<'passed' | 'waits'> {
  let sessions: Programme['sessions'] = [];
  let failure: unknown;
  try {
    const named = (await inStep('opening', () => deps.programmes.findProgramme(canaryProgramme)))?.sessions ?? [];
    // Published by somebody, when nothing kept them from that name.
    if (!named.every(isCanaryCode)) throw new CanaryFailure('opening', `${canaryProgramme} is somebody's programme`);
    sessions = named;
    const [code] = sessions;
    if (code !== undefined && (await readBack(code, deps)) === 'waits') return 'waits';
  } catch (cause) {
    // What can't be read just now the next run finds: it names the session that is to be taken away. What no run will read goes without that.
    const isUnreadable = cause instanceof CanaryFailure && cause.cause instanceof UnreadableItem;
    if (sessions.length === 0 && !isUnreadable) throw cause;
    failure = cause;
  }
  if (sessions.length > 0 || failure !== undefined) await inStep('clearing', () => deps.clear(sessions));
  await open(deps);
  if (failure !== undefined) throw failure;
  return 'passed';
}

/** Publishes a session as anybody does, and answers it; what could not be opened whole is taken away. */
async function open(deps: CanaryDeps): Promise<void> {
  const { programmes, responses, clock, random, recipient, visit, wait } = deps;
  const file = canaryFile(canaryCode(random(5)), recipient, clock.now());
  const named: Programme = { ...published(file).programme, revision: 1 };
  const [code] = named.sessions;
  // Before its session is there, so that whatever this run may leave behind is found by the next one.
  const isNamed = await inStep('publishing', () => programmes.putProgramme(named, undefined));
  if (isNamed === 'lost') throw new CanaryFailure('publishing', 'another run is at work');
  try {
    await inStep('publishing', async () => {
      const { outcome } = await publishProgramme(file, {
        ...deps,
        // A read may still miss what was written a moment ago.
        programmes: { ...programmes, findProgramme: async () => named },
        settleSeconds: async () => 0,
      });
      if (outcome !== 'published') throw new CanaryFailure('publishing', outcome);
    });
    // So may a form's, which people open later than that.
    await wait(readLag);
    for (const answers of canaryAnswers) await answerForm(`/f/${code}`, answers, visit);
    const stored = code === undefined ? 0 : await inStep('answering', () => responses.count(code));
    if (stored !== canaryAnswers.length) throw new CanaryFailure('answering', `${stored} answers are stored`);
  } catch (cause) {
    await deps.clear(named.sessions).catch((another: unknown) => deps.log.error('canary left', another));
    throw cause;
  }
}
