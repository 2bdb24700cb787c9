import { describe, expect, it } from 'vitest';
import { planJson } from '../../../../infra/cli/programme/plan-json.ts';
import { planText } from '../../../../infra/cli/programme/plan-text.ts';
import { toldPlan } from '../../../../shared/authoring/plan-words/told-plan.ts';
import {
  changesNothing,
  concernsAnswers,
  isRefused,
  type Plan,
  planPublishing,
} from '../../../../shared/programme/publishing/plan.ts';
import { publishProgramme } from '../../../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import { aProgrammeFile, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import {
  early,
  type PublishedStores,
  publishedStores,
  publishTo,
  settled,
} from '../../../fixtures/store/published-stores.ts';

const earlier = aProgrammeFile({ programme: 'first' });
/** One that asks the same, in sessions of its own. */
const later: ProgrammeFile = {
  ...earlier,
  programme: 'second',
  follows: 'first',
  sessions: earlier.sessions.map((session) => ({ ...session, code: `${session.code}-2` })),
};
const told = { formUrl: 'http://x', now: early };

/** What a plan says of the programme that is followed. */
function toldFollowing(plan: Plan): string[] {
  const lines = toldPlan(plan, { language: 'en', at: 'command', now: early });
  return lines.flatMap((line) => (line.kind === 'following' ? [line.text] : []));
}

const planned = (file: ProgrammeFile, stores: PublishedStores) => planPublishing(file, stores, stores.clock.now());

describe('publishing a programme that follows another', () => {
  it('is refused where that is not known, and nothing is written', async () => {
    const stores = await publishedStores(earlier);
    const file = { ...later, follows: 'frist' };
    const plan = await planned(file, stores);
    const { outcome } = await publishProgramme(file, publishTo(stores, stores.clock));

    expect(isRefused(plan)).toBe(true);
    expect(outcome).toBe('refused');
    expect(await stores.programmes.findProgramme('second')).toBeUndefined();
    expect(planText(plan, told)).toContain(
      'programme second follows frist: refused, no such programme is published here. Publish it first, mend its id, or take "follows" out',
    );
    expect(planJson(plan, 'refused', 'http://x')).toMatchObject({
      follows: { programme: 'frist', standing: 'unknown' },
    });
  });

  it('tells that the other has no results yet, and which questions will be compared', async () => {
    const stores = await publishedStores(earlier);
    const plan = await planned(later, stores);
    const { outcome } = await publishProgramme(later, publishTo(stores, stores.clock));

    expect(outcome).toBe('published');
    expect(await stores.programmes.findProgramme('second')).toMatchObject({ follows: 'first' });
    expect(toldFollowing(plan)).toEqual([
      'programme second follows first: it has no final results yet (ONE, TWO not sealed). If they are there when the report is made, it shows the change on 3 questions (q_overall, q_nps, q_able); whoever gets the report gets to know the results of first on them',
    ]);
  });

  it('counts no session that was cancelled, and says when all others are over', async () => {
    const stores = await publishedStores(earlier);
    const [one, two] = sessionsOf(earlier);
    const sealed = await stores.programmes.findSession(one.code);
    const cancelled = two && (await stores.programmes.findSession(two.code));
    if (sealed === undefined || cancelled === undefined) throw new Error('both are published');
    await stores.programmes.beginSeal(sealed, settled(one));
    await stores.programmes.cancel(cancelled, settled(one));

    expect(toldFollowing(await planned(later, stores))).toEqual([
      'programme second follows first: the report shows the change on 3 questions (q_overall, q_nps, q_able); whoever gets the report gets to know the results of first on them',
    ]);
    const here = toldPlan(await planned(later, stores), { language: 'en', at: 'desk', now: early });
    expect(here.find(({ kind }) => kind === 'following')).toMatchObject({
      text: expect.stringMatching(/^the report compares 3 questions with “.+”; /),
      questions: [expect.stringMatching(/^[A-Z].*\?$/), expect.any(String), expect.any(String)],
    });
  });

  it('tells that no question can be compared', async () => {
    const stores = await publishedStores(earlier);
    const pages = later.questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => ({ ...question, id: `x_${question.id}` })),
    })) as ProgrammeFile['questionnaire']['pages'];
    const plan = await planned({ ...later, questionnaire: { ...later.questionnaire, pages, headline: {} } }, stores);

    expect(isRefused(plan)).toBe(false);
    expect(toldFollowing(plan)).toEqual([
      'programme second follows first: no question of both can be compared (the same words, answers and scale, asked of everybody), so no report shows a change',
    ]);
  });

  it('asks first when its readers come to know results of another programme, and not again', async () => {
    const stores = await publishedStores(earlier);
    const { follows: _, ...alone } = later;
    await publishProgramme(alone, publishTo(stores, stores.clock));
    const first = await planned(later, stores);
    await publishProgramme(later, publishTo(stores, stores.clock));
    const again = await planned(later, stores);

    expect(planText(first, told)).toContain('programme second: follows: nothing -> "first"');
    expect([concernsAnswers(first), concernsAnswers(again)]).toEqual([true, false]);
    expect(changesNothing(again)).toBe(true);
    expect(concernsAnswers(await planned(alone, stores))).toBe(false);
  });
});
