import { expect, it } from 'vitest';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import { planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import type { CodeSet } from '../../../../shared/response/one-time-codes.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { aProgrammeFile, withSessions } from '../../../fixtures/programmes/programme-files.ts';
import { early, publishedStores } from '../../../fixtures/store/published-stores.ts';

const asking = withSessions(aProgrammeFile(), { access: 'codes' });
const over = '2020-12-31T00:00:00.000Z' as Instant;

it.each([
  ['none were made', [], early, ['ONE', 'TWO']],
  ['all were withdrawn', [{ made: 12, isWithdrawn: true }], early, ['ONE', 'TWO']],
  ['some were made', [{ made: 12, isWithdrawn: false }], early, ['TWO']],
  ['none were made, and it is over', [], over, []],
])('a plan names the sessions that need codes: where %s', async (_case, made: readonly CodeSet[], now, named) => {
  const stores = await publishedStores(asking);
  const codes = { sets: async (code: SessionCode) => (code === 'ONE' ? made : []) };

  expect((await planPublishing(asking, { ...stores, codes }, now)).codeless).toEqual(named);
  expect((await planPublishing(aProgrammeFile(), { ...stores, codes }, now)).codeless).toEqual([]);
  expect((await planPublishing(asking, stores, now)).codeless).toEqual([]);
});

it('names none of a follow-up that asks also those without a code: who leaves an address gets one by mail', async () => {
  const either = withSessions(aProgrammeFile(), { access: 'codes-or-open' });
  const stores = await publishedStores(either);
  const codes = { sets: async () => [] };
  const named = async (file: typeof either) => (await planPublishing(file, { ...stores, codes }, early)).codeless;

  expect(await named(either)).toEqual(['ONE', 'TWO']);
  expect(await named({ ...either, follows: 'before' })).toEqual([]);
  expect(await named({ ...asking, follows: 'before' })).toEqual(['ONE', 'TWO']);
});
