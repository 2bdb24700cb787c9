import { expect, it } from 'vitest';
import { forgetAnswers } from '../../../shared/tick/forgetting.ts';
import { day, after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResultsProgramme } from '../../fixtures/publication/publications.ts';
import { noLeftovers } from '../../fixtures/store/no-leftovers.ts';
import { publishedStores, tickDeps } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [session] = sessionsOf(file);

it.each([
  ['are left on the day: a worker may be in the midst of a fold', 0, [], true],
  ['are left until that worker must be gone', 10 * minute - 1, [], true],
  [
    'are deleted once it is gone, as far as time goes, where they would stay longer',
    10 * minute,
    ['longer-lived', 'beside'],
    false,
  ],
  ['are left to time to live for three days else', 3 * day - 1, ['longer-lived', 'beside'], false],
  ['are deleted then, whatever is there', 3 * day, ['all', 'beside'], false],
] as const)('answers that outlive their day %s', async (_, since, deletions, isDone) => {
  const { clock, ...stores } = await publishedStores(file);
  const deleted: string[] = [];
  const responses = {
    ...stores.responses,
    async deleteExpired(_session: unknown, which: string) {
      deleted.push(which);
      return false;
    },
  };
  const leftovers = {
    ...noLeftovers,
    async deleteBeside() {
      deleted.push('beside');
      return true;
    },
  };
  clock.set(later(session.answersExpireAt, since));
  const deps = tickDeps({ ...stores, responses, clock }, { mail: async () => ({ outcome: 'withheld' }), leftovers });

  expect(await forgetAnswers(session, aResultsProgramme(), deps)).toBe(isDone);
  expect(deleted).toEqual(deletions);
});
