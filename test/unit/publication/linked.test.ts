import { describe, expect, it } from 'vitest';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { withLinked } from '../../../shared/publication/linked.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import type { SessionContext } from '../../../shared/publication/session-publication.ts';
import type { OwnCode } from '../../../shared/response/own-code.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

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

describe('how the same people have changed, where a class of answers may be left out later', () => {
  const session = aSession({ access: 'codes-or-open', ownCode: 'course' }) as StoredSession;

  /** Sixty pairs of those with a code for the session, who all change or none does, and forty others of each side. */
  async function linkedBeside(others: { readonly hasCode?: true }) {
    const side = (isGood: (n: number) => boolean) =>
      Array.from({ length: 100 }, (_, n) =>
        aResponse(session, n, {
          answers: { q_overall: isGood(n) ? 5 : 2 },
          ...(n < 60 ? { hasCode: true as const, ownCode: `code-${n}` as OwnCode } : others),
        }),
      );
    const [before, after] = [side((n) => n % 3 > 0), side((n) => n % 3 > 0 || n < 30)];
    const earlier = { ...session, code: 'S0' as typeof session.code };
    const deps = {
      programmes: { findSession: async () => earlier },
      responses: { shards: (code: string) => [pages(code === earlier.code ? before : after)] },
      reports: { latestPublication: async () => final },
      now: final.asOf,
    };
    const results = { programme: { sessions: [earlier.code] }, session: earlier } as never;
    const own = aBarePublication({ kind: 'final' });
    return (await withLinked(own, session, results, deps as never)).linked?.items.q_overall;
  }

  async function* pages(responses: readonly ReturnType<typeof aResponse>[]) {
    yield { responses, unreadable: 0 };
  }

  it('is counted among the others: a report without the class would show the pairs alone', async () => {
    expect(await linkedBeside({ hasCode: true })).toEqual({ n: 60, more: 10, less: 0 });
    // Ten are left out so that as many of each side are in no pair, and nobody is left to change places with.
    expect(await linkedBeside({})).toBeUndefined();
  });
});
