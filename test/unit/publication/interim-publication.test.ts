import { describe, expect, it } from 'vitest';
import { type InterimContext, interimPublication } from '../../../shared/publication/interim-publication.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { foldPage } from '../../../shared/tally/fold.ts';
import { orderOf } from '../../../shared/tally/order.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const session = aSession();
const asOf = '2020-12-04T00:00:00.000Z' as Instant;
/** Responses from the last to the first in the order in which they are left out. */
const answered = (count: number, answers: Answers = { q_overall: 5 }) =>
  Array.from({ length: count }, (_, n) => aResponse(session, n, { answers })).sort((one, other) =>
    orderOf(one.id) < orderOf(other.id) ? 1 : -1,
  );
const interim = (responses: ReturnType<typeof answered>, more: Partial<InterimContext> = {}) =>
  interimPublication(session, [{ classes: [], folded: foldPage(session, { responses, unreadable: 2 }) }], {
    ...{ asOf, isOnlySession: true },
    ...more,
  });

describe('an interim publication', () => {
  it('is there from five on beside the ten that are left out', () => {
    expect(interim([])).toBeUndefined();
    expect(interim(answered(14))).toBeUndefined();
    expect(interim(answered(15))).toStrictEqual({
      topic: { kind: 'session', code: session.code },
      number: 1,
      kind: 'interim',
      asOf,
      released: expect.objectContaining({ responses: 5 }),
      leftOutFrom: orderOf((answered(15)[9] ?? expect.fail()).id),
      comments: {},
      quarantined: 2,
      quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0 },
      heldBack: false,
      speakerMeans: {},
      sessions: [],
      groups: [],
    });
  });

  it('leaves out five at least, of those who were left out before', () => {
    const all = answered(20);
    const earlier = interim(all) ?? expect.fail();
    const from = (at: number) => orderOf((all[at] ?? expect.fail()).id);
    const movedOn = (leftOutFrom: string) => interim(all, { previous: { ...earlier, leftOutFrom } });
    expect(movedOn(from(4))).toMatchObject({ number: 2, leftOutFrom: from(4), released: { responses: 15 } });
    expect(movedOn(from(3))).toBeUndefined();
    // A mark that lies before the last ten moves on to them.
    expect(movedOn('')).toMatchObject({ leftOutFrom: from(9), released: { responses: 10 } });
  });

  it('has comments of who is in it, and of no question whose number of them is hidden', () => {
    const writing = answered(24, { q_overall: 5, q_keep: 'All of it' });
    const left = new Set(writing.slice(0, 10).map(({ id }) => id));
    const shown = interim(writing) ?? expect.fail();
    expect(shown.comments.q_keep).toHaveLength(14);
    const silent = writing.map((each) => (left.has(each.id) ? { ...each, answers: { q_overall: 5 } } : each));
    expect(interim(silent)?.comments).toEqual({});
  });
});
