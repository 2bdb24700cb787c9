import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { inviteeId } from '../../../shared/invitation/invitee.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { peopleOf } from '../../../shared/tick/people-of.ts';
import { stageKey } from '../../fixtures/invitation/tick-letters.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { memoryInvitations } from '../../fixtures/store/memory-invitations.ts';
import { memoryLeftAddresses } from '../../fixtures/store/memory-left-addresses.ts';
import { publishedStores, tickDeps } from '../../fixtures/store/published-stores.ts';

const file = sampleFile();
const later = 'LATER' as SessionCode;
const [first] = sessionsOf(file);
const expire = first.answersExpireAt;

/** What the report of a session says of people, after so many have left an address for what follows it. */
async function said(addresses: number, followUp = later, isPlanned = true, latest?: Publication['kind']) {
  const stores = await publishedStores(file);
  const [invitations, left] = [memoryInvitations(), memoryLeftAddresses()];
  if (isPlanned) await invitations.plan(later, {}, { lookAt: first.opensAt, expire });
  for (let at = 0; at < addresses; at += 1) {
    const address = `p${at}@example.org`;
    await left.leave(later, { id: inviteeId(stageKey, later, address), address, language: 'en' }, { most: 99, expire });
  }
  const deps = tickDeps({ ...stores, invitations }, { left, mail: async () => ({ outcome: 'sent', messageId: 'm' }) });
  const stored = await stores.programmes.findSession(first.code);
  if (stored === undefined) throw new Error('not published');
  return peopleOf({ ...stored, followUp }, latest && { kind: latest }, deps);
}

it.each([
  [27, { addressesLeft: 25 }],
  [25, { addressesLeft: 25 }],
  [5, { addressesLeft: 5 }],
  [4, {}],
  [0, {}],
])('how many left an address is said in steps: %i', async (addresses, expected) => {
  expect(await said(addresses)).toEqual(expected);
});

it('is said of the follow-up that the session names, and not looked for before the first address has planned its letters', async () => {
  expect(await said(9, 'OTHER' as SessionCode)).toEqual({});
  expect(await said(9, later, false)).toEqual({});
});

it('is counted for the final report alone: a later number would tell which addresses were taken out in between', async () => {
  expect(await said(9, later, true, 'interim')).toEqual({ addressesLeft: 5 });
  expect(await said(9, later, true, 'final')).toEqual({});
  expect(await said(9, later, true, 'corrected')).toEqual({});
});
