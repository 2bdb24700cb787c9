import { describe, expect, it } from 'vitest';
import { changedMeaning, isAddedUp, isSummedUnder } from '../../../../shared/programme/publishing/added-up.ts';
import type { Question } from '../../../../shared/questionnaire/question.ts';
import type { Page } from '../../../../shared/questionnaire/schema.ts';
import { day, after as later } from '../../../../shared/time/instant.ts';
import { aProgrammeFile, aSession } from '../../../fixtures/programmes/programme-files.ts';

const file = aProgrammeFile();
const { questionnaire } = file;

/** The places of what would mean something else beside the compact programme as it is stored. */
const places = (changed: Partial<typeof file>, promises = [file]) =>
  changedMeaning(promises, { ...file, ...changed }).map(({ kind, place }) => `${kind} ${place}`);
const asking = (change: (pages: readonly Page[]) => readonly Page[]) => ({
  questionnaire: { ...questionnaire, pages: change(questionnaire.pages) as Page[] },
});
const withQuestion = (id: string, change: object) =>
  asking((pages) =>
    pages.map((page) => ({
      ...page,
      questions: page.questions.map((each) => (each.id === id ? ({ ...each, ...change } as Question) : each)),
    })),
  );
const other = { en: 'Another', 'zh-CN': '别的' };

describe('what answers are added up under', () => {
  it('is the same where only the rest of a programme changes', () => {
    expect(places({})).toEqual([]);
    expect(places({ title: other, purpose: other, retentionDays: 3 })).toEqual([]);
  });

  it('is the same in mended words', () => {
    expect(places(withQuestion('q_nps', { text: { en: 'would you recommend it', 'zh-CN': '您会推荐吗' } }))).toEqual(
      [],
    );
  });

  it('is an option of any name', () => {
    const option = (id: string) => ({ id, text: other });
    const before = { ...file, ...withQuestion('q_barrier', { options: [option('topics'), option('speakers')] }) };

    expect(places(withQuestion('q_barrier', { options: [option('speakers')] }), [before])).toEqual([
      'removed questionnaire.pages.training.questions.q_barrier.options.topics',
    ]);
  });

  it('is another speaker, topic, scale or question under the same id', () => {
    const [lin, mei] = file.speakers;
    if (lin === undefined || mei === undefined) throw new Error('it has both');
    const scales = { satisfaction: [...(questionnaire.scales.satisfaction ?? [])].reverse() };

    expect(places({ speakers: [{ ...lin, name: other }, mei] })).toEqual([
      'changed speakers.lin.name.en',
      'changed speakers.lin.name.zh-CN',
    ]);
    expect(places({ questionnaire: { ...questionnaire, scales } })).toContain(
      'changed questionnaire.scales.satisfaction.1.en',
    );
    expect(places(withQuestion('q_nps', { text: other }))).toEqual([
      'changed questionnaire.pages.training.questions.q_nps.text.en',
      'changed questionnaire.pages.training.questions.q_nps.text.zh-CN',
    ]);
  });

  it('is no speaker, topic, scale or question that only one of the two has', () => {
    const one = <T>(list: readonly T[]) => list.slice(0, 1);
    const fewer = { speakers: one(file.speakers), topics: one(file.topics) };
    const noScales = { questionnaire: { ...questionnaire, scales: {} } };

    expect(places(fewer)).toEqual([]);
    expect(changedMeaning([{ ...file, ...fewer }], file)).toEqual([]);
    expect(places(noScales)).toEqual([]);
    expect(changedMeaning([{ ...file, ...noScales }], file)).toEqual([]);
    expect(places(asking(one))).toEqual([]);
    expect(changedMeaning([{ ...file, ...asking(one) }], file)).toEqual([]);
  });

  it('stands in any order, and on any page', () => {
    const reversed = { speakers: [...file.speakers].reverse(), topics: [...file.topics].reverse() };
    const pages = asking((all) =>
      [...all].reverse().map((page) => ({ ...page, id: `${page.id}-b`, questions: [...page.questions].reverse() })),
    );

    expect(places(reversed)).toEqual([]);
    expect(places(pages)).toEqual([]);
  });

  it('is of a page that repeats as often, and with the same options', () => {
    const able = questionnaire.pages[0]?.questions.find(({ id }) => id === 'q_able') as Extract<
      Question,
      { type: 'one' }
    >;

    expect(
      places(
        asking((pages) => pages.map((page) => (page.id === 'topics' ? { ...page, repeat: 'speaker' as const } : page))),
      ),
    ).toEqual(['changed questionnaire.pages.topics.repeat']);
    expect(places(withQuestion('q_able', { options: able.options.slice(1) }))).toEqual([
      'removed questionnaire.pages.training.questions.q_able.options.not_yet',
    ]);
    expect(places(withQuestion('q_able', { options: [...able.options].reverse() }))).toEqual([
      'moved questionnaire.pages.training.questions.q_able.options',
    ]);
  });

  it('is set apart by the kind of organisation, where both ask for it', () => {
    const grouped = (group: string) => ({
      questionnaire: { ...questionnaire, headline: { ...questionnaire.headline, group } },
    });
    const elsewhere = { ...file, ...asking((pages) => pages.slice(1)) };

    expect(places(grouped('q_able'))).toEqual(['changed questionnaire.headline.group']);
    expect(changedMeaning([elsewhere], { ...file, ...grouped('q_able') })).toEqual([]);
  });

  it('may not become stricter for some of them only, nor be what any promise did not say', () => {
    const strict = places(withQuestion('q_able', { identifies: true }));
    const renamed = { ...file, topics: file.topics.map((each) => ({ ...each, name: other })) };

    expect(strict).toEqual(['changed questionnaire.pages.training.questions.q_able.identifies']);
    expect(places({ topics: renamed.topics }, [renamed])).toEqual([]);
    expect(changedMeaning([renamed, file, file], renamed).map(({ place, before }) => [place, before])).toEqual([
      ['topics.policy.name.en', 'climate policy'],
      ['topics.policy.name.zh-CN', '气候政策'],
      ['topics.finance.name.en', 'green finance'],
      ['topics.finance.name.zh-CN', '绿色金融'],
    ]);
  });
});

describe('a session is in the sums', () => {
  const session = aSession();
  const over = later(session.closesAt, day);

  it.each([
    ['with an answer', session, 1, over, true],
    ['without an answer, once it is over', session, 0, over, false],
    ['without an answer yet, while some may come', session, 0, session.opensAt, true],
    ['that is sealed, whose answers may be gone', { ...session, sealedAt: over }, 0, over, true],
  ])('%s: or it is not', (_, of, answers, now, expected) => {
    expect(isAddedUp(of, answers, now)).toBe(expected);
  });
});

describe('what is not added up', () => {
  it.each([
    ['speakers.0.name', true],
    ['speakers.0.institution', false],
    ['questionnaire.scales.agree.steps', true],
    ['questionnaire.headline.group', true],
    ['questionnaire.headline.satisfaction', false],
    ['questionnaire.pages.0.repeat', true],
    ['questionnaire.pages.0.showWhen', true],
    ['questionnaire.pages.0.title', false],
    ['questionnaire.pages.0.questions.0', false],
    ['questionnaire.pages.0.questions.0.text', true],
    ['sessions.0.place', false],
  ])('is told by its place: %s', (place, is) => expect(isSummedUnder(place.split('.'))).toBe(is));
});
