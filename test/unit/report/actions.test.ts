import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const { actions, table } = reportTexts('en');
const [weifang, shanxi, chongqing] = sessionsOf(sampleFile()) as [Session, Session, Session];
const reader = { name: 'Ada', language: 'en' };

const names = {
  q_relevance: 'How useful is the content for your work?',
  q_organisation: 'Organisation and communication',
  q_venue: 'Venue and equipment',
  q_material: 'Materials',
};
type Rated = keyof typeof names;

/** `count` responses; the first `satisfied` of them are satisfied overall. */
const someOf = (session: Session, count: number, satisfied: number, rest: (n: number) => Answers = () => ({})) =>
  Array.from({ length: count }, (_, n) =>
    aResponse(session, n, { answers: { q_overall: n < satisfied ? 5 : 2, ...rest(n) } }),
  );

/** Of each question how many of the first `count` people liked it, the rest not; of those who answered it. */
const liked =
  (likes: Partial<Record<Rated, number>>, answered: Partial<Record<Rated, number>> = {}) =>
  (n: number): Answers =>
    Object.fromEntries(
      Object.entries(likes).flatMap(([key, count]) =>
        n < (answered[key as Rated] ?? Number.POSITIVE_INFINITY) ? [[key, n < count ? 5 : 2]] : [],
      ),
    );

const said = (count: number, satisfied: number, rest?: (n: number) => Answers): readonly string[] =>
  composeReport(aPublication(weifang, someOf(weifang, count, satisfied, rest)), [weifang], reader).actions;

const rated = (key: Rated, percent: string, count: number, n: number) =>
  actions.item({ name: names[key], percent, count, n });

describe('what to improve', () => {
  it('is what was rated clearly lower than the rest, after what went best', () => {
    const [best, lowest, ...more] = said(
      100,
      90,
      liked({ q_relevance: 86, q_organisation: 99, q_venue: 55, q_material: 84 }),
    );
    expect(best).toBe(actions.best({ list: rated('q_organisation', '99%', 99, 100) }));
    expect(lowest).toMatch(/^Improve first: “Venue and equipment” \(55%, 55 of 100\)\. That is 35 points below/);
    expect(more).toEqual([]);
  });

  it('names two that hardly differ together', () => {
    const sentences = said(100, 90, liked({ q_relevance: 95, q_organisation: 94, q_venue: 50, q_material: 52 }));
    const list = `${rated('q_venue', '50%', 50, 100)} and ${rated('q_material', '52%', 52, 100)}`;
    expect(sentences).toContain(actions.lowestTied({ list }));
  });

  it('singles out none of more than three that are low alike', () => {
    const alike = { q_venue: 50, q_food: 52, q_rooms: 51, q_travel: 53 };
    const pages = weifang.questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.flatMap((question) =>
        question.id === 'q_venue' ? Object.keys(alike).map((id) => ({ ...question, id })) : [question],
      ),
    }));
    const session: Session = { ...weifang, questionnaire: { ...weifang.questionnaire, pages } };
    const likes = { q_relevance: 95, q_organisation: 94, q_material: 96, ...alike };
    const publication = aPublication(session, someOf(session, 100, 90, liked(likes)));
    const sentences = composeReport(publication, [session], reader).actions;
    const about = { questions: 4, low: '50%', lowest: names.q_venue, high: '53%', highest: names.q_venue };
    expect(sentences).toContain(actions.severalLow(about));
    expect(sentences.join('\n')).not.toContain('Improve first');
  });

  it('says on how many answers each rests, where they differ', () => {
    const sentences = said(
      100,
      90,
      liked({ q_relevance: 95, q_organisation: 94, q_venue: 50, q_material: 11 }, { q_material: 20 }),
    );
    const list = `${rated('q_venue', '50%', 50, 100)} and ${rated('q_material', '55%', 11, 20)}`;
    expect(sentences).toContain(actions.lowestTied({ list }));
  });

  it('is not silent of what is clear because something of few was rated lower', () => {
    const likes = { q_relevance: 95, q_organisation: 96, q_venue: 62, q_material: 6 };
    const list = `${rated('q_material', '60%', 6, 10)} and ${rated('q_venue', '62%', 62, 100)}`;
    expect(said(100, 90, liked(likes, { q_material: 10 }))).toContain(actions.lowestTied({ list }));
  });

  it.each([
    [
      'everybody is satisfied with everything',
      { q_relevance: 100, q_organisation: 100, q_venue: 100, q_material: 100 },
    ],
    ['all went well, one thing a little less', { q_relevance: 98, q_organisation: 99, q_venue: 82, q_material: 97 }],
    ['no question is clearly below the others', { q_relevance: 62, q_organisation: 66, q_venue: 58, q_material: 64 }],
  ])('is nothing where %s', (_, likes) => {
    const sentences = said(100, 90, liked(likes));
    expect(sentences.join('\n')).not.toContain('Improve');
    expect(sentences.length).toBeGreaterThan(0);
  });

  it('names none of two questions: there are no others to set them beside', () => {
    expect(said(100, 90, liked({ q_relevance: 95, q_venue: 20 })).join('\n')).not.toContain('Improve');
  });
});

describe('when nothing stands out', () => {
  it('is said of two as of both, and of more by their number', () => {
    const range = { spread: 'same', low: '90%', lowest: 'A', high: '90%', highest: 'B' };

    expect(actions.allWell({ questions: 2, ...range })).toBe(
      'Both questions about the training were rated well: 90% good answers each.',
    );
    expect(actions.allWell({ questions: 3, ...range })).toMatch(/^All 3 questions about the training were rated well/);
    expect(actions.nothing({ questions: 2, ...range })).toMatch(/^Neither of the two questions that enough people/);
  });

  it('one friendly sentence says so, with the range of all that was rated', () => {
    const alike = liked({ q_relevance: 90, q_organisation: 92, q_venue: 88, q_material: 91 });
    expect(said(100, 90, alike)).toEqual([
      actions.allWell({
        questions: 4,
        spread: 'apart',
        low: '88%',
        lowest: names.q_venue,
        high: '92%',
        highest: names.q_organisation,
      }),
    ]);
  });

  it('is not said beside what went best', () => {
    const sentences = said(100, 75, liked({ q_relevance: 99, q_organisation: 70, q_venue: 71, q_material: 72 }));
    expect(sentences).toEqual([actions.best({ list: rated('q_relevance', '99%', 99, 100) })]);
  });

  it('says nothing of too few where many answered and no question rates anything', () => {
    const pages = weifang.questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.filter(({ type }) => type !== 'five-point'),
    }));
    const { satisfied: _, ...headline } = weifang.questionnaire.headline;
    const session = { ...weifang, questionnaire: { ...weifang.questionnaire, pages, headline } } as Session;
    const responses = Array.from({ length: 100 }, (_, n) => aResponse(session, n, { answers: { q_nps: 9 } }));
    expect(composeReport(aPublication(session, responses), [session], reader).actions).toEqual([]);
  });

  it('is not friendlier than the numbers', () => {
    const alike = liked({ q_relevance: 60, q_organisation: 62, q_venue: 58, q_material: 61 });
    const range = {
      questions: 4,
      spread: 'apart',
      low: '58%',
      lowest: names.q_venue,
      high: '62%',
      highest: names.q_organisation,
    };
    expect(said(100, 55, alike)).toEqual([actions.nothing(range)]);
  });

  it('praises nothing that too few have rated to be sure', () => {
    const alike = liked({ q_relevance: 8, q_organisation: 9, q_venue: 8, q_material: 9 });
    expect(said(10, 8, alike).join()).not.toContain('well');
    expect(said(100, 90, liked({ q_relevance: 90, q_venue: 88 }, { q_venue: 9 })).join()).not.toContain('well');
  });

  it('is not said where hardly anybody is satisfied', () => {
    const alike = liked({ q_relevance: 40, q_organisation: 42, q_venue: 38, q_material: 41 });
    expect(said(100, 30, alike)).toEqual([actions.fewSatisfied({ scale: 'five', percent: '30%', count: 30, n: 100 })]);
  });

  it('says that so few answers can tell nothing, and nothing of nobody', () => {
    expect(said(9, 8, liked({ q_relevance: 1, q_organisation: 9, q_venue: 9, q_material: 9 }))).toEqual([
      actions.tooFew,
    ]);
    expect(said(0, 0)).toEqual([]);
  });
});

describe('a number that is poor by itself', () => {
  const well = liked({ q_relevance: 90, q_organisation: 92, q_venue: 88, q_material: 91 });

  it('is said also where all that was rated went well', () => {
    const able = said(100, 90, (n) => ({ ...well(n), q_able: n < 20 ? 'own' : 'understand' }));
    expect(able).toEqual([
      actions.mostSatisfied({ scale: 'five', percent: '90%', count: 90, n: 100 }),
      actions.fewAble({ percent: '20%', count: 20, n: 100 }),
    ]);
    expect(said(100, 90, (n) => ({ ...well(n), q_nps: n < 20 ? 9 : 3 }))).toContain(
      actions.moreAgainst({ score: '−60', n: 100 }),
    );
  });

  it('is not said where it may be half, or of few', () => {
    const half = said(100, 90, (n) => ({ ...well(n), q_able: n < 45 ? 'own' : 'understand', q_nps: n < 48 ? 9 : 3 }));
    expect(half).toHaveLength(1);
    const few = said(19, 17, (n) => ({ q_nps: 3, ...(n < 9 && { q_able: 'understand' }) }));
    expect(few.join()).not.toMatch(/advise|use what/);
  });
});

describe('a difference between sessions', () => {
  const sealed = (session: Session, ...rest: [number, number, ((n: number) => Answers)?]) =>
    aSealedSession(session, someOf(session, ...rest));
  const report = (...some: readonly [number, number][]): ReportView => {
    const sessions = [weifang, shanxi, chongqing].slice(0, some.length) as [Session];
    const parts = some.map(([count, satisfied], at) => sealed(sessions[at] ?? weifang, count, satisfied));
    return composeReport(aProgrammePublication(...(parts as [(typeof parts)[0]])), sessions, reader);
  };

  it('of two is told once, as one of the two', () => {
    const { actions: sentences, sessions } = report([40, 36], [40, 12]);
    expect(sentences.filter((sentence) => sentence.includes('Weifang'))).toEqual([
      expect.stringMatching(
        /^“Satisfied” is 60 points higher in Weifang than in Shanxi \(\d+ to \d+\): 90% \(36 of 40\) against 30% \(12 of 40\)\./,
      ),
    ]);
    const [first, ...others] = sessions?.notes ?? [];
    expect(first).toMatch(/^Satisfied: Weifang 60 points above Shanxi/);
    expect(others).toEqual([table.noOther]);
    expect(sessions?.rows.map(([, satisfied]) => satisfied?.detail)).toEqual([
      expect.stringContaining(table.higher),
      expect.stringContaining(table.lower),
    ]);
  });

  it('is no finding of those that only mirror it: two that are alike are not better for a third that is worse', () => {
    const { sessions } = report([80, 72], [80, 72], [80, 24]);
    expect(sessions?.rows.map((row) => row[1]?.detail?.split(' · ')[1])).toEqual([undefined, undefined, table.lower]);
    expect(sessions?.notes).toEqual([expect.stringMatching(/^Satisfied: Chongqing 60 points below/), table.noOther]);
  });

  it('names what else differs in the same session, and a share before a score', () => {
    const answers = (session: Session, good: number) =>
      aSealedSession(
        session,
        someOf(session, 80, good, (n) => ({
          q_nps: n < good ? 10 : 0,
          q_venue: n < good + (session === chongqing ? 4 : 0) ? 5 : 1,
        })),
      );
    const sealed = [answers(weifang, 72), answers(shanxi, 70), answers(chongqing, 24)] as const;
    const { actions: sentences } = composeReport(
      aProgrammePublication(...sealed),
      [weifang, shanxi, chongqing],
      reader,
    );
    const [sentence = ''] = sentences.filter((each) => each.includes('Chongqing'));
    expect(sentence).toMatch(/^In Chongqing, “Satisfied” is 59 points lower/);
    expect(sentence).toContain(actions.alsoLower({ names: '“NPS” and “Venue and equipment”' }));
  });

  it('of three is one from the others', () => {
    const { actions: sentences, sessions } = report([80, 72], [80, 70], [80, 40]);
    expect(sentences).toContainEqual(expect.stringMatching(/^In Chongqing, “Satisfied” is 39 points lower than in/));
    expect(sessions?.rows[2]?.[1]?.detail).toContain(table.lower);
  });

  it('between sessions that differ much leaves open whether most are satisfied, as the interval does', () => {
    const { actions: sentences, metrics } = report([100, 90], [100, 90], [100, 30]);
    expect(metrics[1]).toMatchObject({ value: '70%', range: '31% to 93%' });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^In Chongqing/);
  });

  it('in what has no column in the table of sessions is not denied under it', () => {
    const venue = (likes: number) => liked({ q_venue: likes });
    const { actions: sentences, sessions } = composeReport(
      aProgrammePublication(sealed(weifang, 80, 70, venue(70)), sealed(shanxi, 80, 70, venue(30))),
      [weifang, shanxi],
      reader,
    );
    expect(sentences).toContainEqual(expect.stringMatching(/^“Venue and equipment” is 50 points higher in Weifang/));
    expect(sessions?.notes).toEqual([]);
  });

  it.each([
    ['it may be chance', [40, 36], [40, 31]],
    ['too few answered in one', [9, 0], [90, 90]],
    ['it is certain, and small', [4000, 3700], [4000, 3900]],
  ] as const)('is not told where %s', (_, one, other) => {
    const { actions: sentences, sessions } = report([...one], [...other]);
    expect(sentences.join('\n')).not.toContain('Weifang');
    expect(sessions?.notes.join('\n')).not.toContain('points');
    expect(JSON.stringify(sessions?.rows)).not.toContain('clearly');
  });
});

describe('what is compared', () => {
  it('is said with from how many answers on, for a score too', () => {
    const { notes } = composeReport(
      aPublication(weifang, someOf(weifang, 30, 20, liked({ q_relevance: 20, q_organisation: 21, q_venue: 22 }))),
      [weifang],
      reader,
    );
    expect(notes.join('\n')).toContain('fewer than 10 answers, for NPS 20, are not compared.');
  });
});

describe('the barrier named most often', () => {
  const named = (times: Readonly<Record<string, number>>) => (n: number) => {
    const chosen = Object.entries(times).flatMap(([id, count]) => (n < count ? [id] : []));
    return { q_barrier: chosen.length > 0 ? chosen : ['nothing'] };
  };

  it('is said with share and base, and nothing of what excludes others', () => {
    const [, sentence] = said(80, 70, named({ time: 32, tools: 8, budget: 6 }));
    expect(sentence).toBe(actions.barrier({ item: actions.item({ name: 'Time', percent: '40%', count: 32, n: 80 }) }));
  });

  it('names two of which neither leads the other', () => {
    const [, sentence] = said(80, 70, named({ time: 32, tools: 30, budget: 6 }));
    const list = `${actions.item({ name: 'Time', percent: '40%', count: 32, n: 80 })} and ${actions.item({ name: 'Tools or data', percent: '38%', count: 30, n: 80 })}`;
    expect(sentence).toBe(actions.barriersTied({ list }));
  });

  it('names two of which one may lead by chance', () => {
    const [, sentence] = said(30, 28, named({ time: 16, tools: 8 }));
    const list = `${actions.item({ name: 'Time', percent: '53%', count: 16, n: 30 })} and ${actions.item({ name: 'Tools or data', percent: '27%', count: 8, n: 30 })}`;
    expect(sentence).toBe(actions.barriersTied({ list }));
  });

  it.each([
    ['all are named alike', { time: 12, tools: 11, budget: 12, leaders: 11, authority: 10, not_relevant: 11 }],
    ['more than three lead alike', { time: 70, tools: 70, budget: 70, leaders: 70 }],
    ['hardly anybody names one', { time: 7 }],
    ['nobody names one', {}],
  ])('is not said where %s', (_, times) => {
    expect(said(80, 70, named(times)).join('\n')).not.toContain('barrier');
  });
});
