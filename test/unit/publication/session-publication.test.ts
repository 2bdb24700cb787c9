import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { sessionPublication } from '../../../shared/publication/session-publication.ts';
import { besideOthers, shownSessions } from '../../../shared/publication/shown-sessions.ts';
import { verifySession } from '../../../shared/publication/verify.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { publishedStores } from '../../fixtures/store/published-stores.ts';

const [one, two = one] = sessionsOf(aProgrammeFile());
const sealed = (session: typeof one) =>
  aSealedSession(
    session,
    Array.from({ length: 20 }, (_, n) => aResponse(session, n)),
  );

it('a session is beside those that are over, and beside nothing while there is none', () => {
  const { seal, publication } = sealed(one);
  const context = { asOf: seal.sealedAt, isOnlySession: false };

  expect(publication).toMatchObject({ sessions: [], groups: [] });
  expect(publication).not.toHaveProperty('others');
  const beside = (...others: ReturnType<typeof sealed>[]) =>
    besideOthers(sessionPublication(one, seal, context), shownSessions(others).othersOf(one));
  expect(beside()).not.toHaveProperty('others');
  expect(beside(sealed(one))).not.toHaveProperty('others');
  expect(beside(sealed(one), sealed(two)).others).toEqual({ sessions: 1, items: { q_overall: { 5: 20 } } });
});

it('corrections repeat how many addresses were left, also of other answers, and never count them anew', () => {
  const { seal } = sealed(one);
  const context = { asOf: seal.sealedAt, isOnlySession: false };
  const final = sessionPublication(one, seal, { ...context, people: { addressesLeft: 5 } });
  const people = { addressesLeft: 10 };
  const corrected = sessionPublication(one, seal, { ...context, previous: final, people });
  const step = { kind: 'step', after: corrected } as const;
  const ofOthers = sessionPublication(one, seal, { ...context, previous: corrected, course: step, people });
  const none = sessionPublication(one, seal, { ...context, previous: sealed(one).publication, people });

  expect([final, corrected, ofOthers].map(({ quality }) => quality.addressesLeft)).toEqual([5, 5, 5]);
  expect(none.quality).not.toHaveProperty('addressesLeft');
});

it('nothing is verified of a session that is not there', async () => {
  const { clock, ...stores } = await publishedStores(aProgrammeFile());

  expect(await verifySession('NONE' as SessionCode, stores, clock.now())).toEqual({ outcome: 'not-found' });
  expect(await verifySession(one.code, stores, clock.now())).toEqual({ outcome: 'not-sealed' });
});
