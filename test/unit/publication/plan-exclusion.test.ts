import { describe, expect, it } from 'vitest';
import { longestName, longestReason, mostExclusions } from '../../../shared/programme/exclusion.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import {
  classesOfSession,
  decidedBy,
  isOffered,
  planExclusion,
  type Wish,
} from '../../../shared/publication/plan-exclusion.ts';
import { after as later } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const session: StoredSession = { ...aSession(), access: 'codes-or-open' };
const wish: Wish = { classes: ['without-code'], reason: 'A program sent 300 answers' };

/** What comes of a wish, with so many answers without a code and with one. */
function planned(changes: Partial<StoredSession>, more: Partial<Wish> = {}, [without, coded] = [300, 40]) {
  const own = { ...session, ...changes };
  const now = own.sealedAt ?? later(own.opensAt, 1);
  const count = (classes: Wish['classes']) => coded + (classes.length > 0 ? 0 : without);
  return planExclusion(own, { ...wish, ...more }, { latest: undefined, head: undefined, count, now });
}

const decided = { classes: ['without-code'], by: 'Li', on: '2020-12-03', reason: 'a flood' } as const;

describe('a decision on answers to leave out', () => {
  it('has the day in the zone of its session, and its words in one line', () => {
    expect(planned({}, { reason: '  A program\n sent\u202e 300  ' })).toEqual({
      exclusion: { ...wish, reason: 'A program sent 300', on: session.opensAt.slice(0, 10) },
      waitsFor: undefined,
    });
  });

  it.each([
    ['cancelled', { cancelledAt: session.opensAt }, {}],
    ['expired', { answersExpireAt: session.opensAt }, {}],
    ['no-proofs', {}, { classes: ['without-proof'] }],
    ['no-reason', {}, { reason: ' \u200b ' }],
    ['long-reason', {}, { reason: 'x'.repeat(longestReason + 1) }],
    ['same', { exclusions: [decided] }, {}],
    ['same', {}, { classes: [] }],
    ['too-often', { exclusions: Array.from({ length: mostExclusions }, () => ({ ...decided, classes: [] })) }, {}],
  ] as [string, Partial<StoredSession>, Partial<Wish>][])('is refused: %s', (refused, changes, more) => {
    expect(planned(changes, more)).toEqual({ refused });
  });

  it('names who decides it in one line, and is none of nobody', () => {
    const exclusion = { classes: wish.classes, on: '2020-12-03', reason: wish.reason };
    const plan = { exclusion, waitsFor: undefined };
    expect(decidedBy(' Ada\u202e\n Li', plan)).toEqual({ ...exclusion, by: 'Ada Li' });
    expect(decidedBy(' \u202e ', plan)).toEqual({ refused: 'no-name' });
    expect(decidedBy('x'.repeat(longestName + 1), plan)).toEqual({ refused: 'long-name' });
  });

  it('is refused of a session without codes, and taken of one that demands proofs by now', () => {
    const { access: _, ...open } = session;
    const known = { latest: undefined, head: undefined, count: () => 40, now: later(open.opensAt, 1) };
    expect(planExclusion(open, wish, known)).toEqual({ refused: 'no-codes' });
    expect(planned({ proofBits: 16 }, { classes: ['without-proof'] })).toHaveProperty('exclusion');
  });

  it('stays among what can be chosen, whatever the session asks for by now', () => {
    const decision = { ...decided, classes: ['without-proof'] } as const;
    expect(classesOfSession(session)).toEqual(['not-from-form', 'without-code']);
    expect(classesOfSession({ ...session, exclusions: [decision] })).toEqual([
      'not-from-form',
      'without-proof',
      'without-code',
    ]);
  });

  it('offers answers without a code of a session that takes none only where there may be enough to leave out', () => {
    const coded: StoredSession = { ...session, access: 'codes' };
    expect(isOffered(session, 'without-code', 0)).toBe(true);
    expect(isOffered(coded, 'without-code', 0)).toBe(false);
    expect(isOffered(coded, 'without-code', 5)).toBe(true);
    expect(isOffered({ ...coded, exclusions: [decided] }, 'without-code', 0)).toBe(true);
    expect(isOffered(coded, 'not-from-form', 0)).toBe(true);
  });

  it('waits for five answers on both sides while the session is open, and is refused once it is not', () => {
    const sealedAt = later(session.closesAt, 1);
    expect(planned({}, {}, [4, 40])).toMatchObject({ waitsFor: 'few' });
    expect(planned({}, {}, [300, 4])).toMatchObject({ waitsFor: 'few-left' });
    expect(planned({ sealedAt }, {}, [4, 40])).toEqual({ refused: 'few' });
    expect(planned({ sealedAt }, {}, [300, 4])).toEqual({ refused: 'few-left' });
  });
});
