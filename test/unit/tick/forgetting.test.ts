import { expect, it } from 'vitest';
import { forgetAnswers } from '../../../shared/tick/forgetting.ts';
import { after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResultsProgramme } from '../../fixtures/publication/publications.ts';
import { publishedStores, tickDeps } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [session] = sessionsOf(file);

it.each([
  ['are left on the day: a worker may be in the midst of a fold', 0, 0, true],
  ['are left until that worker must be gone', 10 * minute - 1, 0, true],
  ['are deleted once it is gone, as far as time goes', 10 * minute, 1, false],
])('answers that outlive their day %s', async (_, since, deletions, isDone) => {
  const { clock, ...stores } = await publishedStores(file);
  let deleted = 0;
  const responses = {
    ...stores.responses,
    async deleteExpired() {
      deleted += 1;
      return false;
    },
  };
  clock.set(later(session.answersExpireAt, since));
  const deps = tickDeps({ ...stores, responses, clock }, { mail: async () => ({ outcome: 'withheld' }) });

  expect(await forgetAnswers(session, aResultsProgramme(), deps)).toBe(isDone);
  expect(deleted).toBe(deletions);
});
