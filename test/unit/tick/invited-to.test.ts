import { expect, it } from 'vitest';
import type { Access } from '../../../shared/access/access.ts';
import { type Invitee, inviteeId } from '../../../shared/invitation/invitee.ts';
import { letterId } from '../../../shared/invitation/letter-id.ts';
import { sendNewLinks } from '../../../shared/invitation/new-links.ts';
import { unwantedId } from '../../../shared/invitation/unwanted.ts';
import { acceptsUntil } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { after as later, minute } from '../../../shared/time/instant.ts';
import { stageKey, tickLetters } from '../../fixtures/invitation/tick-letters.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { memoryCodes } from '../../fixtures/store/memory-codes.ts';
import { memoryUnwanted } from '../../fixtures/store/memory-unwanted.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

const sample = sampleFile();
const fileWith = (access: Access) => ({
  ...sample,
  sessions: sample.sessions.slice(0, 1).map((each) => ({ ...each, access })),
});
const [session] = sessionsOf(fileWith('codes'));
const { code, opensAt } = session;

function anInvitee(at: number, kind?: string): Invitee {
  const address = `p${at}@example.org`;
  return { id: inviteeId(stageKey, code, address), address, language: 'en', ...(kind && { kind }) };
}

const invitees = [
  ...Array.from({ length: 8 }, (_, at) => anInvitee(at, 'government')),
  ...Array.from({ length: 3 }, (_, at) => anInvitee(10 + at, 'academia')),
  ...Array.from({ length: 9 }, (_, at) => anInvitee(20 + at)),
];

/** Two of whom one is refused at once, and the mail of the other comes back later: they have left their addresses. */
const left = [30, 31].map((at) => ({ ...anInvitee(at), once: true as const }));

interface Own {
  readonly access?: Access;
  readonly cards?: boolean;
  /** Codes were withdrawn, and new links sent. */
  readonly isRenewed?: boolean;
  readonly isLate?: boolean;
  readonly people?: readonly Invitee[];
}

/** A session that runs from its invitations to its report; what the report says of them. */
async function reported({ access = 'codes', people = invitees, ...own }: Own = {}) {
  const stores = await publishedStores(fileWith(access));
  const { clock, invitations } = stores;
  const codes = memoryCodes();
  const unwanted = memoryUnwanted();
  // Who is refused at once, and whose mail comes back later.
  const [first, second] = invitees;
  const letters = tickLetters({
    ...{ codes, unwanted },
    send: async ({ invitee }, goAhead) => {
      if ([first?.id, left[0]?.id].includes(invitee.id)) return { outcome: 'refused', reason: 'no such mailbox' };
      return (await goAhead()) ? { outcome: 'sent', messageId: 'm' } : { outcome: 'withheld' };
    },
  });
  const run = () => tick(tickDeps(stores, { letters, mail: async () => ({ outcome: 'sent', messageId: 'm' }) }));
  await invitations.invite(code, people, session.answersExpireAt);
  await invitations.plan(code, { reminders: [] }, { lookAt: opensAt, expire: session.answersExpireAt });
  if (own.cards) await codes.issue(code, ['a card' as never], session.answersExpireAt);
  clock.set(later(opensAt, minute));
  await run();
  if (own.isRenewed) {
    await codes.withdraw(code);
    await sendNewLinks(session, 1, { invitations, codes, now: clock.now() });
    clock.set(later(clock.now(), minute));
    await run();
    expect(await stores.reports.dispatches(letterId(session, 1, 1))).toHaveLength(people.length);
  }
  for (const each of [second, left[1]])
    await unwanted.stop(unwantedId(stageKey, each?.address ?? ''), 'invitation-bounce');
  await unwanted.stop(unwantedId(stageKey, invitees[2]?.address ?? ''), 'bounce');
  if (own.isLate !== true) clock.set(acceptsUntil(session));
  if (own.isLate !== true) await run();
  clock.set(later(settled(session), minute));
  await run();
  await run();
  expect((await invitations.invitees(code)).map(({ address }) => address)).not.toContain('p1@example.org');
  const publication: Publication | undefined = await stores.reports.latestPublication({ kind: 'session', code });
  return { publication };
}

const said = {
  people: 20,
  // Of one the mail service took none, of one it came back. A reminder that did says nothing of the invitation before it.
  unreached: 2,
  isOnlyWay: true,
  // Three of a kind are named with those of whom none is known.
  kinds: [{ kind: 'government', people: 8 }, { people: 12 }],
};

it.each([
  ['before its results are sealed', {}],
  ['with them', { isLate: true }],
])('who was invited is in the report of the session, whether their addresses were forgotten %s', async (_, own) => {
  const { publication } = await reported(own);

  expect(publication?.kind).toBe('final');
  expect(publication?.quality.invited).toEqual(said);
});

it('says as much where codes are blind', async () => {
  expect((await reported({ access: 'blind-codes' })).publication?.quality.invited).toEqual(said);
});

it('counts nobody who has left an address, and says nothing where all have', async () => {
  const { isOnlyWay: _, ...others } = said;
  // Answers may have come from those, too: then there is no rate.
  expect((await reported({ people: [...invitees, ...left] })).publication?.quality.invited).toEqual(others);
  expect((await reported({ people: left })).publication?.quality.invited).toBeUndefined();
});

it('has no rate where cards were made, too', async () => {
  const { isOnlyWay: _, ...others } = said;
  expect((await reported({ cards: true })).publication?.quality.invited).toEqual(others);
});

it('counts people and not their links, where new ones were sent', async () => {
  const { isOnlyWay: _, ...others } = said;
  expect((await reported({ isRenewed: true })).publication?.quality.invited).toEqual(said);
  expect((await reported({ isRenewed: true, cards: true })).publication?.quality.invited).toEqual(others);
});
