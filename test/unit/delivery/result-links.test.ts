import { describe, expect, it } from 'vitest';
import type { KeyHash } from '../../../shared/access/key.ts';
import { isOfNow } from '../../../shared/delivery/result-links.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { anOrganiser } from '../../fixtures/publication/publications.ts';

const at = '2020-12-04T12:20:00.000Z' as Instant;

/** A link of a mail that was made from this revision of the programme. */
function aLink(revision?: number) {
  return {
    programme: 'compact',
    recipient: 'office',
    hash: 'h' as KeyHash,
    madeAt: at,
    ...(revision !== undefined && { revision }),
  };
}

describe('a link in a mail', () => {
  it.each([
    ['of any revision, to an address that never changed', 1, undefined, true],
    ['from before revisions were kept, to an address that never changed', undefined, undefined, true],
    ['of the revision before the address changed', 3, 4, false],
    ['of the revision with which it changed', 4, 4, true],
    ['of a later one', 5, 4, true],
    ['from before revisions were kept, to an address that changed since', undefined, 1, false],
    ['from before revisions were kept, to an address that is there from the beginning', undefined, 0, true],
  ])('%s went to the address of now or not', (_, revision, since, expected) => {
    const recipient = anOrganiser(since === undefined ? {} : { since: { revision: since, at } });
    expect(isOfNow(aLink(revision), recipient)).toBe(expected);
  });
});
