import { expect, it } from 'vitest';
import type { DispatchState } from '../../../shared/delivery/dispatch-states.ts';
import type { Publication, Seal } from '../../../shared/publication/publication.ts';
import { reportedPublication } from '../../../shared/tick/reported-publication.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';
import { publishedStores } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [{ code }] = sessionsOf(file);
const at = '2020-12-05T00:00:00.000Z' as Instant;
const sent: DispatchState = { name: 'SENT', at, messageId: 'm' };
const failed: DispatchState = { name: 'FAILED', at, reason: 'no' };
const pending: DispatchState = { name: 'PENDING', notBefore: at };
const final = aBarePublication({ kind: 'final' });

it.each<[string, boolean, Publication | undefined, DispatchState[], boolean]>([
  ['each of whose mails has gone its way', true, final, [sent, failed], true],
  ['one of whose mails is still to go', true, final, [sent, pending], false],
  ['whose only mail is still to go', true, final, [pending], false],
  ['of which no mail was begun', true, final, [], false],
  ['that was never sealed', false, final, [sent], false],
  ['that was never published', true, undefined, [sent], false],
  ['of which only an interim report went out', true, aBarePublication({ kind: 'interim' }), [sent], false],
])('a session %s is reported: %s %j %j %s', async (_, isSealed, latest, states, isReported) => {
  const { reports } = await publishedStores(file);
  const own = {
    ...reports,
    findSeal: async () => (isSealed ? ({} as Seal) : undefined),
    latestPublication: async () => latest,
    dispatches: async () => states.map((state, n) => ({ recipient: `r${n}`, attempt: 1, state })),
  };

  expect(await reportedPublication(code, own)).toBe(isReported ? latest : undefined);
});
