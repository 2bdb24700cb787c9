import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { cancellation } from '../../../shared/publication/cancellation.ts';
import type { Instant } from '../../../shared/time/instant.ts';

it('shows nothing of a session that does not take place, but that, and since when', () => {
  expect(cancellation('ONE' as SessionCode, 3, '2020-12-01T08:00:00.000Z' as Instant)).toEqual({
    topic: { kind: 'session', code: 'ONE' },
    number: 3,
    kind: 'cancelled',
    asOf: '2020-12-01T08:00:00.000Z',
    released: { responses: 0, items: {} },
    comments: {},
    quarantined: 0,
    quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0 },
    heldBack: false,
    speakerMeans: {},
    sessions: [],
    groups: [],
  });
});
