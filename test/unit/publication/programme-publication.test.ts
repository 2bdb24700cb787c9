import { describe, expect, it } from 'vitest';
import { programmePublication, type SealedSession } from '../../../shared/publication/programme-publication.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { isAfterDeletions } from '../../../shared/publication/seal.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [weifang, shanxi] = sessionsOf(sampleFile());
const kinds = ['government', 'enterprise'];

/** A session of forty people of two kinds, of whom every second one is satisfied and can use it. */
function sealedOf(session: typeof weifang | undefined, overrides: Partial<Publication> = {}): SealedSession {
  const of = session ?? expect.fail();
  const responses = Array.from({ length: 40 }, (_, n) => {
    const [isSatisfied, kind] = [n % 2 === 0, kinds[Math.floor(n / 2) % 2] ?? ''];
    const answers = {
      q_overall: isSatisfied ? 5 : 2,
      q_nps: isSatisfied ? 10 : 3,
      q_able: isSatisfied ? 'own' : 'not_yet',
    };
    return aResponse(of, n, { answers: { ...answers, d_org: kind } });
  });
  const sealed = aSealedSession(of, responses, 2);
  return { ...sealed, publication: { ...sealed.publication, ...overrides } };
}
const [one, other] = [sealedOf(weifang), sealedOf(shanxi)];
const codes = [one, other].map(({ session }) => session.code);

describe('the publication of a programme', () => {
  it('adds up its sessions, and is of the time of the last', () => {
    const later = '2020-12-21T13:00:00.000Z' as Instant;
    const whole = programmePublication('ets', [sealedOf(weifang, { asOf: later }), other]);
    expect(whole).toMatchObject({ number: 1, kind: 'final', asOf: later, quarantined: 4, heldBack: false });
    expect(whole.released.responses).toBe(80);
    expect(whole).not.toHaveProperty('areCommentsDeleted');
    expect(whole.sessions.map(({ code }) => code)).toEqual(codes);
  });

  it('is held back, and without comments, where one of its sessions is', () => {
    const held = programmePublication('ets', [one, sealedOf(shanxi, { heldBack: true, areCommentsDeleted: true })]);
    expect(held).toMatchObject({ heldBack: true, areCommentsDeleted: true });
  });

  it('sets kinds of organisation apart once, and says of which sessions', () => {
    const first = programmePublication('ets', [one, other]);
    const lines = first.groups.filter(({ option }) => kinds.includes(option));
    expect(first.groupSessions).toEqual(codes);
    expect(first.groups.length).toBeGreaterThan(2);
    expect(lines.map(({ items }) => items.q_overall)).toEqual([
      { yes: 20, no: 20 },
      { yes: 20, no: 20 },
    ]);
    const changed = sealedOf(shanxi, { asOf: '2020-12-22T13:00:00.000Z' as Instant });
    const next = programmePublication('ets', [one, { ...changed, seal: sealedOf(weifang).seal }], first);
    expect(next).toMatchObject({ number: 2, kind: 'corrected', groups: first.groups, groupSessions: codes });
  });

  it('sets none apart where nobody is asked for a kind, nor after a publication that did not', () => {
    const withoutKind = (sealed: SealedSession): SealedSession => {
      const { group: _, ...headline } = sealed.session.questionnaire.headline;
      const questionnaire = { ...sealed.session.questionnaire, headline };
      return { ...sealed, session: { ...sealed.session, questionnaire } };
    };
    const first = programmePublication('ets', [withoutKind(one), withoutKind(other)]);

    expect(first.groups).toEqual([]);
    expect(first).not.toHaveProperty('groupSessions');
    expect(programmePublication('ets', [one, other], first).groups).toEqual([]);
  });

  it('does not say of which sessions where one shows other numbers than it has', () => {
    const { tally } = other.seal;
    const items = { ...tally.items, q_overall: { 5: 25, 2: 20 } };
    const lagging = { ...other, seal: { ...other.seal, tally: { ...tally, items } } };
    const whole = programmePublication('ets', [one, lagging]);
    expect(whole.groups).not.toEqual([]);
    expect(whole).not.toHaveProperty('groupSessions');
    // One that does not show them at all is counted by nobody.
    const hidden = {
      ...other.publication.released,
      items: { ...other.publication.released.items, q_nps: 'hidden' as const },
    };
    const silent = { ...other, publication: { ...other.publication, released: hidden } };
    expect(programmePublication('ets', [one, silent]).groupSessions).toEqual(codes.slice(0, 1));
    const corrected = programmePublication('ets', [one, lagging], whole);
    expect(corrected).not.toHaveProperty('groupSessions');
  });
});

describe('what may be left of a tally after deletions', () => {
  const seal = { tally: { responses: 10, items: { q: { a: 6, b: 4 }, r: { a: 5 } } }, quarantined: 0 };
  it.each([
    { what: 'one of a', responses: 9, items: { q: { a: 5, b: 4 }, r: { a: 5 } }, isSo: true },
    { what: 'all', responses: 0, items: {}, isSo: true },
    { what: 'three of a but one more of b', responses: 9, items: { q: { a: 3, b: 5 }, r: { a: 5 } }, isSo: false },
    { what: 'one of q but one more of r', responses: 9, items: { q: { a: 5, b: 4 }, r: { a: 6 } }, isSo: false },
    { what: 'one of a, of one more', responses: 11, items: { q: { a: 5, b: 4 }, r: { a: 5 } }, isSo: false },
    { what: 'one of a, of as many', responses: 10, items: { q: { a: 5, b: 4 }, r: { a: 5 } }, isSo: false },
  ])('is less of everything: $what ($isSo)', ({ responses, items, isSo }) => {
    // As counts that are absent are none.
    const tally = { responses, items: items as typeof seal.tally.items };
    expect(isAfterDeletions(seal, { tally, quarantined: 0 })).toBe(isSo);
  });
});
