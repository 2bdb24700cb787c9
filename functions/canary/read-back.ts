import { isDeepStrictEqual } from 'node:util';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { canaryProgramme } from '../../shared/programme/canary.ts';
import { after, type Instant, minute } from '../../shared/time/instant.ts';
import { CanaryFailure, inStep } from './canary-failure.ts';
import { canaryAnswers, canaryRecipient, canaryResults } from './canary-file.ts';
import type { CanaryDeps } from './deps.ts';

/** So long a report may take: the longest tick, what a session settles for, and mails that are tried again. */
const patience = 3 * 60 * minute;

/**
 * Looks at what has become of the session of the run before: answered, closed, reported, mailed, and shown as it may be. `waits`: it is too
 * early to say.
 *
 * @throws CanaryFailure
 */
export async function readBack(code: SessionCode, deps: CanaryDeps): Promise<'held' | 'waits'> {
  const { programmes, responses, clock } = deps;
  const now = clock.now();
  const session = await inStep('opening', () => programmes.findSession(code));
  if (session !== undefined && now < session.closesAt) return 'waits';
  const stored = session === undefined ? 0 : await inStep('opening', () => responses.count(code));
  if (session === undefined || stored !== canaryAnswers.length) {
    throw new CanaryFailure('opening', `a run before ended halfway, with ${stored} of ${canaryAnswers.length} answers`);
  }
  const isEarly = now < after(session.closesAt, patience);
  const mailed = await inStep('report', () => mailedAs(code, deps));
  if (mailed === 'SENT') {
    await inStep('results', () => readResults(code, now, deps));
    return 'held';
  }
  if (isEarly && mailed !== 'FAILED' && mailed !== 'UNKNOWN') return 'waits';
  if (mailed === undefined) throw new CanaryFailure('report', `none since ${session.closesAt}`);
  throw new CanaryFailure('mail', `it is ${mailed}`);
}

/** The state of the mail of its report; undefined: there is no report. */
async function mailedAs(code: SessionCode, { reports }: CanaryDeps): Promise<string | undefined> {
  const dispatches = await reports.dispatches({ topic: { kind: 'session', code }, number: 1 });
  return dispatches.find(({ recipient }) => recipient === canaryRecipient)?.state.name;
}

/** Reads the file of results behind a link of its own, as a recipient of the report does. */
async function readResults(code: SessionCode, now: Instant, { links, random, visit }: CanaryDeps): Promise<void> {
  const key = newKey(random(16));
  const link = { programme: canaryProgramme, recipient: canaryRecipient, hash: keyHash('results', key), madeAt: now };
  await links.keep(link);
  const file = await visit(`/r/${canaryProgramme}/${key}/results.json?session=${code}`);
  if (file.status !== 200) throw new CanaryFailure('results', `GET gives ${file.status}`);
  const { responses, items } = (await file.json()) as Readonly<Record<string, unknown>>;
  if (!isDeepStrictEqual({ responses, items }, canaryResults)) {
    throw new CanaryFailure('results', `they are ${JSON.stringify({ responses, items })}`);
  }
}
