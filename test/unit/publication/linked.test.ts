import { describe, expect, it } from 'vitest';
import { withLinked } from '../../../shared/publication/linked.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import type { SessionContext } from '../../../shared/publication/session-publication.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const linked: Publication['linked'] = { items: { q_overall: { n: 70, more: 20, less: 10 } }, ambiguous: 0 };
const final = aBarePublication({ kind: 'final', linked });
const corrected = aBarePublication({ kind: 'corrected' });

/** What a corrected report after some course says of how the same people have changed. */
async function linkedAfter(course: SessionContext['course']) {
  const read = () => Promise.reject(new Error('a corrected report reads no answers'));
  const deps = {
    programmes: { findSession: read },
    responses: { shards: () => [] },
    reports: { latestPublication: read },
    now: final.asOf,
  };
  return (await withLinked(corrected, aSession(), undefined, deps, course)).linked;
}

describe('how the same people have changed, in a corrected report', () => {
  it('stays as it was shown of the same answers', async () => {
    expect(await linkedAfter({ kind: 'next', after: final })).toEqual(linked);
  });

  it('is not shown once some of these answers are left out, by whom it was counted', async () => {
    expect(await linkedAfter({ kind: 'step', after: final })).toBeUndefined();
    expect(await linkedAfter({ kind: 'next', after: corrected })).toBeUndefined();
  });

  it('comes back with the answers of which it was shown', async () => {
    expect(await linkedAfter({ kind: 'repeat', of: final })).toEqual(linked);
  });
});
