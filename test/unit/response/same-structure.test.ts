import { describe, expect, it } from 'vitest';
import { keptPages } from '../../../shared/response/kept-pages.ts';
import type { ResponsePage } from '../../../shared/response/responses.ts';
import { sameStructure } from '../../../shared/response/same-structure.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const session = { ...aSession(), answersExpireAt: '2021-01-01T00:00:00.000Z' as Instant };
const [before, at] = ['2020-12-31T23:59:59.999Z', '2021-01-01T00:00:00.000Z'] as [Instant, Instant];
const [one, two, three] = [1, 2, 3].map((n) => aResponse(session, n)) as [
  ReturnType<typeof aResponse>,
  ...ReturnType<typeof aResponse>[],
];
const old = aResponse(session, 4, { version: 'older' });

async function* pages(...all: (typeof one | undefined)[][]): AsyncIterable<ResponsePage> {
  for (const responses of all) yield { responses: responses.flatMap((each) => each ?? []), unreadable: 0 };
}
const responses = { shards: () => [pages([one], [old, two]), pages([three])] };

describe('the answers that are kept', () => {
  it('are there until they expire, and not from that moment on', () => {
    expect(keptPages(session, responses, before)).toHaveLength(2);
    expect(keptPages(session, responses, at)).toEqual([]);
  });

  it('with the same structure are those of the version of their session, page by page', async () => {
    expect(await sameStructure(session, responses, before)).toEqual([one, two, three]);
    expect(await sameStructure(session, responses, at)).toEqual([]);
  });
});
