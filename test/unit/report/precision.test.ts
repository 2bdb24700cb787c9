import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { precisionOf, sessionPrecision } from '../../../shared/report/precision.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const session = aSession({ populationCorrection: true, headcount: 160 });
const { headcount: _, ...uncounted } = session;
const without = aSession({ headcount: 160 });
const ofProgramme = (...sessions: [typeof session, ...(typeof session)[]]) => {
  const line = (items: Publication['released']['items']) => ({
    code: session.code,
    released: { responses: 20, items },
  });
  const publication = aBarePublication({
    topic: { kind: 'programme', id: 'compact' },
    released: { responses: 40, items: {} },
    sessions: [line({ q_overall: { 5: 20 } }), line({ q_overall: { 1: 20 } })],
  });
  return precisionOf(publication, sessions);
};

describe('what an interval rests on', () => {
  it.each<[string, Session, number, object]>([
    ['all who attended, where the programme asks for it', session, 159, { population: 160 }],
    ['all who attended, where all answered', session, 160, { population: 160 }],
    ['trainings like these, where more answered than attended', session, 161, {}],
    ['trainings like these, where nobody was counted', uncounted, 20, {}],
    ['trainings like these, where the programme asks for nothing else', without, 20, {}],
  ])('is %s', (_, of, responses, expected) => {
    expect(sessionPrecision(of, responses)).toEqual(expected);
    expect(precisionOf(aBarePublication({ released: { responses, items: {} } }), [of])('q_overall')).toEqual(expected);
  });

  it('is everybody of a programme, where that is known of every session', () => {
    expect(ofProgramme(session, session)('q_overall')).toEqual({ population: 320 });
    expect(ofProgramme(session, uncounted)('q_overall')).toEqual({});
    expect(ofProgramme(uncounted, uncounted)('q_overall')).toEqual({});
  });

  it('is sessions that differ, of an item that can be compared', () => {
    const some = ofProgramme(session, without);

    expect(some('q_overall').designEffect).toBeGreaterThan(10);
    expect(some('q_keep')).toEqual({});
    expect(some('q_nothing')).toEqual({});
  });
});
