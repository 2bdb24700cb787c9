import { describe, expect, it } from 'vitest';
import { planText } from '../../../../infra/cli/programme/plan-text.ts';
import { refusalCards } from '../../../../shared/authoring/plan-words/refusal-cards.ts';
import type { FollowUpRefusal } from '../../../../shared/programme/publishing/follow-up-refusal.ts';
import { isRefused, type Plan, planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import { publishProgramme } from '../../../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';
import { early, publishedStores, publishTo } from '../../../fixtures/store/published-stores.ts';

/** Asks again sixty days after the first session has closed. */
function later({ opens = '2021-02-02 09:00', languages = ['en', 'zh-CN'] } = {}): ProgrammeFile {
  const { sessions, ...file } = aProgrammeFile({ programme: 'later', languages });
  return {
    ...file,
    sessions: sessions.slice(0, 1).map((each) => ({ ...each, code: 'LATER', opens, closes: '2021-02-16 09:00' })),
  };
}

/** The training, whose first session names a follow-up. */
function training(followUp = 'LATER', changes: Partial<ProgrammeFile['sessions'][number]> = {}): ProgrammeFile {
  const { sessions, ...file } = aProgrammeFile();
  return { ...file, sessions: sessions.map((each, at) => (at === 0 ? { ...each, followUp, ...changes } : each)) };
}

function refusals({ sessions }: Plan): FollowUpRefusal[] {
  const all = sessions.flatMap((each) => (each.outcome === 'refused' ? each.refusals : []));
  return all.flatMap((each) => (each.reason === 'follow-up' ? [each] : []));
}

const told = { formUrl: 'http://x', now: early };

describe('publishing a session that names a follow-up', () => {
  it('is done where that opens later, and says what it names', async () => {
    const stores = await publishedStores(later());
    const { outcome } = await publishProgramme(training(), publishTo(stores, stores.clock));

    expect(outcome).toBe('published');
    expect(await stores.programmes.findSession('ONE' as never)).toMatchObject({ followUp: 'LATER' });
  });

  it.each([
    ['nobody knows it', later(), training('LATTER'), 'unknown', 'is not published here'],
    [
      'it opens before this one has closed',
      later({ opens: '2020-12-04 19:00' }),
      training(),
      'too-early',
      'opens on 2020-12-04, before it closes itself',
    ],
    ['it lacks a language', later({ languages: ['en'] }), training(), 'languages', 'is not in zh-CN'],
  ])('is refused where %s, and nothing is written', async (_case, first, file, why, words) => {
    const stores = await publishedStores(first);
    const plan = await planPublishing(file, stores, stores.clock.now());
    const { outcome } = await publishProgramme(file, publishTo(stores, stores.clock));

    expect(outcome).toBe('refused');
    expect(isRefused(plan)).toBe(true);
    expect(refusals(plan)).toMatchObject([{ why }]);
    expect(await stores.programmes.findSession('ONE' as never)).toBeUndefined();
    expect(planText(plan, told)).toContain(words);
    const [card] = refusalCards(plan, { language: 'en', at: 'desk', now: early });
    expect(card).toMatchObject({
      reason: 'follow-up',
      isPutBack: false,
      why: expect.stringContaining('follow-up LAT'),
    });
  });

  it('is refused where it is cancelled', async () => {
    const stores = await publishedStores(later());
    const session = await stores.programmes.findSession('LATER' as never);
    if (session !== undefined) await stores.programmes.cancel(session, early);

    expect(refusals(await planPublishing(training(), stores, early))).toMatchObject([{ why: 'cancelled' }]);
  });

  it('looks at the sessions of its own file as they are to be', async () => {
    const stores = await publishedStores(later());

    expect(refusals(await planPublishing(training('TWO'), stores, early))).toEqual([]);
    const file = training('TWO', { closes: '2020-12-20 20:00' });
    expect(refusals(await planPublishing(file, stores, early))).toMatchObject([{ why: 'too-early' }]);
  });

  it('lets nobody name a session whose programme they do not know, unless it was named before', async () => {
    const stores = await publishedStores(later());
    const findProgramme = async (id: string) => (id === 'later' ? undefined : stores.programmes.findProgramme(id));
    const here = { ...stores, programmes: { ...stores.programmes, findProgramme } };

    expect(refusals(await planPublishing(training(), here, early))).toMatchObject([{ why: 'unknown' }]);
    await publishProgramme(training(), publishTo(stores, stores.clock));
    const anew = await planPublishing(training('LATER', { headcount: 161 }), here, early);
    expect(anew.sessions.map(({ outcome }) => outcome)).toEqual(['changed', 'kept']);
  });

  it('leaves a session alone that has closed, whatever has become of its follow-up', async () => {
    const stores = await publishedStores(later());
    await publishProgramme(training(), publishTo(stores, stores.clock));
    const session = await stores.programmes.findSession('LATER' as never);
    if (session !== undefined) await stores.programmes.cancel(session, early);

    const plan = await planPublishing(training(), stores, '2020-12-06T00:00:00.000Z' as Instant);
    expect(plan.sessions[0]).toMatchObject({ outcome: 'kept' });
  });
});
