import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import { besideEarlier } from '../../../shared/publication/earlier.ts';
import { earlierResults } from '../../../shared/publication/earlier-results.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { aBarePublication, aSessionPublication } from '../../fixtures/publication/publications.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';
import { publishedStores } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one, two] = sessionsOf(file) as [Session, Session];
const topicOf = ({ code }: Session) => ({ kind: 'session', code }) as const;
const ofProgramme = aBarePublication({
  topic: { kind: 'programme', id: 'compact' },
  sessions: [one, two].map(({ code }) => ({ code, released: { responses: 0, items: {} } })),
});

/** The published programme with these reports, of which these sessions don't take place. */
async function aWorld(publications: readonly Publication[], cancelled: readonly Session[] = []) {
  const stores = await publishedStores(file);
  for (const each of publications) await stores.reports.keepPublication(each);
  for (const { code } of cancelled) {
    const session = await stores.programmes.findSession(code);
    if (session !== undefined) await stores.programmes.cancel(session, stores.clock.now());
  }
  return stores;
}

/** Which publication is found of an earlier programme, and of which session. */
async function found(
  publications: readonly Publication[],
  cancelled: readonly Session[] = [],
  follows: string | undefined = 'compact',
) {
  const results = await earlierResults(follows === undefined ? {} : { follows }, await aWorld(publications, cancelled));
  return results && [results.programme.id, results.session.code, results.publication];
}

describe('the results that a programme follows', () => {
  const only = aBarePublication({ topic: topicOf(two) });

  it('are its own, of what its first session asked', async () => {
    expect(await found([ofProgramme])).toEqual(['compact', one.code, ofProgramme]);
  });

  it('are those of its only session, where no other takes place', async () => {
    expect(await found([only], [one])).toEqual(['compact', two.code, only]);
  });

  it.each<[string, Parameters<typeof found>]>([
    ['where several sessions take place, and there is no report of all', [[only]]],
    ['where several sessions take place, and the first has its report', [[aBarePublication({ topic: topicOf(one) })]]],
    ['where its only session has no report yet', [[], [one]]],
    ['where its only session has an interim one', [[{ ...only, kind: 'interim' }], [one]]],
    ['where none takes place', [[only], [one, two]]],
    ['where its report has no session', [[{ ...ofProgramme, sessions: [] }]]],
    ['of a programme that is not there', [[ofProgramme], [], 'other']],
  ])('are none %s', async (_, args) => {
    expect(await found(...args)).toBeUndefined();
  });

  it('are none where it follows none', async () => {
    expect(await earlierResults({}, await aWorld([ofProgramme]))).toBeUndefined();
  });

  it('tell which session is missing', async () => {
    const { programmes, reports } = await aWorld([ofProgramme]);
    const lost = { programmes: { ...programmes, findSession: async () => undefined }, reports };
    const none = { ...lost, reports: { latestPublication: async () => undefined } };

    await expect(earlierResults({ follows: 'compact' }, lost)).rejects.toThrow(`session ${one.code}`);
    await expect(earlierResults({ follows: 'compact' }, none)).rejects.toThrow(`session ${one.code}`);
  });
});

describe('a publication beside an earlier programme', () => {
  const responses = sampled(someResponses(one, { minLength: 40, maxLength: 40 }), 1).flat();
  const before = aSessionPublication(one, responses);
  const own = aSessionPublication(one, responses, { number: 2 });
  const results = async (title: Record<string, string> = { en: 'Before' }) => {
    const programme = await (await aWorld([])).programmes.findProgramme('compact');
    if (programme === undefined) throw new Error('it was published');
    return { programme: { ...programme, title }, session: one, publication: before };
  };

  it('has the counts of each question that both asked and show', async () => {
    const { earlier } = besideEarlier(own, one, await results());

    expect(earlier).toMatchObject({ programme: 'compact', asOf: before.asOf, responses: 40 });
    expect(Object.keys(earlier?.items ?? {})).not.toEqual([]);
    for (const [id, counts] of Object.entries(earlier?.items ?? {})) {
      expect(before.released.items[id]).toEqual(counts);
    }
  });

  it('is as it was where it, or the earlier one, shows nothing, or there is none', async () => {
    const nothing = { responses: 0, items: {} };
    const there = await results();
    for (const [mine, theirs] of [
      [{ ...own, released: nothing }, there],
      [own, { ...there, publication: { ...before, released: nothing } }],
      [own, undefined],
    ] as const) {
      expect(besideEarlier(mine, one, theirs)).toBe(mine);
    }
  });

  it('keeps what it stood beside when it is corrected, also nothing', async () => {
    const corrected = { ...own, kind: 'corrected' } as const;
    const first = besideEarlier(own, one, await results());
    const { earlier } = first;

    expect(besideEarlier(corrected, one, await results({ en: 'Now' }), first)).toEqual({ ...corrected, earlier });
    expect(besideEarlier(corrected, one, undefined, first)).toEqual({ ...corrected, earlier });
    expect(besideEarlier(corrected, one, await results(), own)).toBe(corrected);
    expect(besideEarlier(corrected, one, await results())).toBe(corrected);
  });

  it('names it in the languages of its own readers, or in one other', async () => {
    const languages = one.programme.languages;
    const titleOf = async (title: Record<string, string>) =>
      besideEarlier(own, one, await results(title)).earlier?.title;
    const [read = 'en'] = languages;

    expect(languages).not.toContain('fi');
    expect(await titleOf({ fi: 'Ennen', [read]: 'Before' })).toEqual({ [read]: 'Before' });
    expect(await titleOf({ fi: 'Ennen', et: 'Enne' })).toEqual({ fi: 'Ennen' });
  });
});
