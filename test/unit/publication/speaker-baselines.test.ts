import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { SpeakerMean } from '../../../shared/publication/publication.ts';
import type { PublishedSession } from '../../../shared/publication/published-session.ts';
import { shownSessions } from '../../../shared/publication/shown-sessions.ts';
import * as baselines from '../../../shared/publication/speaker-baselines.ts';
import { partsOf, type SpeakerBaselines, speakerMeansOf } from '../../../shared/publication/speaker-baselines.ts';
import { withSpeakerMeans } from '../../../shared/publication/speaker-means.ts';
import type { Counts } from '../../../shared/tally/tally.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';
import { memoryReports } from '../../fixtures/store/memory-stores.ts';

const [someSpeaker] = aSession().speakers;

const nextBaselines = (before: SpeakerBaselines | undefined, sessions: readonly ReturnType<typeof aReleased>[]) =>
  baselines.nextBaselines(before, sessions.flatMap(partsOf));
const earlierBaselines = (published: readonly PublishedSession[]) => shownSessions(published).beginning();

/** A session in which some people spoke, with what is shown of each in one question. */
function aReleased(code: string, shown: Readonly<Record<string, Counts | 'hidden'>>) {
  const speakers = Object.keys(shown).map((id) => ({ ...someSpeaker, id })) as Session['speakers'];
  const session = aSession({ code: code as SessionCode, speakers });
  const items = Object.fromEntries(Object.entries(shown).map(([id, counts]) => [`s_content.${id}`, counts]));
  return { session, released: { responses: 20, items } };
}

/** A session that asks these questions about each speaker, with what is shown; a score is from 0 to 10. */
function withQuestions(shown: Readonly<Record<string, Readonly<Record<string, Counts>>>>) {
  const { session } = aReleased('S1', { a: {}, b: {}, c: {}, d: {} });
  const pages = session.questionnaire.pages.map((page) => {
    const [content] = page.questions;
    if (page.repeat !== 'speaker' || content === undefined) return page;
    const questions = Object.keys(shown).map((id) => ({
      ...content,
      id,
      ...(id === 's_score' && { type: 'zero-to-ten' }),
    }));
    return { ...page, questions: questions as unknown as typeof page.questions };
  });
  const items = Object.fromEntries(
    Object.entries(shown).flatMap(([id, of]) => Object.entries(of).map(([who, counts]) => [`${id}.${who}`, counts])),
  );
  return {
    session: { ...session, questionnaire: { ...session.questionnaire, pages } },
    released: { responses: 20, items },
  };
}

function published(
  { session, released }: ReturnType<typeof aReleased>,
  asOf: string,
  speakerMeans: Readonly<Record<string, SpeakerMean>> = {},
) {
  const topic = { kind: 'session', code: session.code } as const;
  return { session, publication: aBarePublication({ topic, released, asOf: asOf as Instant, speakerMeans }) };
}

const one = aReleased('S1', { a: { 5: 10, 3: 4 }, b: { 4: 9, 3: 3 }, c: { 5: 1, 2: 5 } });
const two = aReleased('S2', { c: { 5: 7 } });
const three = aReleased('S3', { d: { 1: 5, 5: 4 }, e: 'hidden' });
const contentOf = (baselines: ReturnType<typeof nextBaselines>) => speakerMeansOf(baselines).s_content;

describe('the mean of all speakers on another scale', () => {
  const asked = (shown: Readonly<Record<string, Counts>>, scale: object) => {
    const { session, released } = withQuestions({ s_steps: shown });
    const pages = session.questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((each) => ({ ...each, type: 'scale', from: 1, to: 6, best: 'high', ...scale })),
    })) as unknown as typeof session.questionnaire.pages;
    const asking = { ...session, questionnaire: { ...session.questionnaire, pages } };
    return speakerMeansOf(nextBaselines(undefined, [{ session: asking, released }])).s_steps?.speakers;
  };
  const all = (counts: Counts) => ({ a: counts, b: counts, c: counts, d: counts });

  it.each([
    ['above its middle and below it', { 4: 7, 3: 6 }, {}, 4],
    ['above its middle alone', { 5: 7, 4: 6 }, {}, undefined],
    ['on both sides of who is satisfied', { 5: 7, 4: 6 }, { satisfied: 5 }, 4],
    ['on both sides of who is satisfied, the low end the good one', { 1: 7, 2: 6 }, { best: 'low', satisfied: 1 }, 4],
  ] as const)('is there with enough people %s', (_, counts, scale, speakers) => {
    expect(asked(all(counts), scale)).toBe(speakers);
  });
});

describe('the mean of all speakers', () => {
  it('begins with four different speakers of whom something is shown', () => {
    expect(nextBaselines(undefined, [one])).toBeUndefined();
    expect(nextBaselines(undefined, [one, two])).toBeUndefined();
    expect(contentOf(nextBaselines(undefined, [one, two, three]))).toEqual({
      speakers: 4,
      counts: { 1: 5, 2: 5, 3: 7, 4: 9, 5: 22 },
    });
  });

  it('waits while hardly anybody is satisfied with two of them, or hardly anybody is not', () => {
    const liked = aReleased('S1', { a: { 5: 20 }, b: { 5: 20 }, c: { 5: 9, 2: 9 }, d: { 5: 9, 2: 9 } });
    const disliked = aReleased('S1', { a: { 2: 20 }, b: { 2: 20 }, c: { 5: 9, 2: 9 }, d: { 5: 9, 2: 9 } });
    expect(nextBaselines(undefined, [liked])).toBeUndefined();
    expect(nextBaselines(undefined, [disliked])).toBeUndefined();
    const more = aReleased('S2', { a: { 5: 3, 2: 3 }, b: { 5: 3, 2: 3 } });
    expect(contentOf(nextBaselines(undefined, [liked, more]))?.speakers).toBe(4);
  });

  it('grows by the sessions that are in none yet, once four different people spoke in these', () => {
    const first = nextBaselines(undefined, [one, two, three]);
    const four = aReleased('S4', { a: { 3: 5, 4: 3 }, f: { 3: 6, 4: 3 }, g: { 3: 7, 4: 3 } });
    const five = aReleased('S5', { b: { 3: 8, 4: 3 } });

    const waiting = nextBaselines(first, [one, two, three, four]);
    const next = nextBaselines(first, [one, two, three, four, five]);

    expect(waiting).toBe(first);
    expect(contentOf(next)).toEqual({ speakers: 6, counts: { 1: 5, 2: 5, 3: 33, 4: 21, 5: 22 } });
    expect(next).toMatchObject({
      revision: 2,
      questions: { s_content: { sessions: ['S1', 'S2', 'S3', 'S4', 'S5'], speakers: ['a', 'b', 'c', 'd', 'f', 'g'] } },
    });
  });

  it('is reckoned for each question that is asked about speakers, by what is shown in it', () => {
    const both = withQuestions({
      s_content: { a: { 5: 7, 3: 6 }, b: { 5: 7, 3: 6 }, c: { 5: 7, 3: 6 }, d: { 5: 7, 3: 6 } },
      s_delivery: { a: { 4: 7, 1: 6 }, b: { 4: 7, 1: 6 }, c: { 4: 7, 1: 6 } },
      s_score: { a: { 5: 7, 3: 6 }, b: { 5: 7, 3: 6 }, c: { 5: 7, 3: 6 }, d: { 5: 7, 3: 6 } },
    });

    expect(speakerMeansOf(nextBaselines(undefined, [both]))).toEqual({
      s_content: { speakers: 4, counts: { 5: 28, 3: 24 } },
    });
    const at = '2020-12-03T00:00:00.000Z';
    const means = { s_delivery: { speakers: 3, counts: { 4: 21, 1: 18 } } };
    expect(earlierBaselines([{ session: both.session, publication: published(both, at, means).publication }])).toEqual({
      revision: 1,
      questions: { s_delivery: { speakers: ['a', 'b', 'c'], counts: { 4: 21, 1: 18 }, sessions: ['S1'] } },
    });
  });

  it.each<[string, boolean, Readonly<Record<string, Counts>>]>([
    ['b and d', false, { a: { 5: 9, 3: 9 }, b: { 5: 3, 3: 9 }, c: { 5: 9, 3: 9 }, d: { 5: 2, 3: 9 } }],
    ['a and d', false, { a: { 5: 3, 3: 9 }, b: { 5: 9, 3: 9 }, c: { 5: 9, 3: 9 }, d: { 5: 2, 3: 9 } }],
    ['just enough with a and d', true, { a: { 5: 3, 3: 9 }, b: { 5: 9, 3: 9 }, c: { 5: 9, 3: 9 }, d: { 5: 3, 3: 9 } }],
    [
      'd and e, of whom there are never two alone',
      true,
      { a: { 5: 9, 3: 9 }, b: { 5: 9, 3: 9 }, c: { 5: 9, 3: 9 }, d: { 5: 2, 3: 9 }, e: { 5: 2, 3: 9 } },
    ],
  ])('waits where hardly anybody is satisfied with %s, whom any two others leave: %s', (_, begins, shown) => {
    expect(nextBaselines(undefined, [aReleased('S1', shown)]) !== undefined).toBe(begins);
  });

  it('does not count anew what it has counted, whatever is shown of it now', () => {
    const first = nextBaselines(undefined, [one, two, three]);
    const corrected = aReleased('S2', { c: { 5: 2, 1: 90 } });
    const of = { 3: 5, 4: 3 };
    const more = aReleased('S4', { f: of, g: of, h: of, i: of });

    expect(contentOf(nextBaselines(first, [one, corrected, three, more]))).toEqual({
      speakers: 8,
      counts: { 1: 5, 2: 5, 3: 27, 4: 21, 5: 22 },
    });
  });

  it('goes on from the last one of an earlier form, which held all that was published by then', () => {
    const mean = (counts: Counts) => ({ s_content: { speakers: 3, counts } });
    const earlier = [
      published(two, '2020-12-05T00:00:00.000Z', mean({ 5: 100 })),
      published(one, '2020-12-03T00:00:00.000Z', mean({ 5: 50 })),
    ];
    const begun = earlierBaselines([...earlier, published(three, '2020-12-06T00:00:00.000Z')]);
    const of = { 3: 5, 4: 3 };
    const more = aReleased('S4', { f: of, g: of, h: of });

    expect(begun).toEqual({
      revision: 1,
      questions: { s_content: { speakers: ['a', 'b', 'c'], counts: { 5: 100 }, sessions: ['S1', 'S2'] } },
    });
    expect(contentOf(nextBaselines(begun, [one, two, three, more]))).toEqual({
      speakers: 7,
      counts: { 1: 5, 3: 15, 4: 9, 5: 104 },
    });
    expect(earlierBaselines([...earlier].reverse())).toEqual(begun);
    expect(earlierBaselines([published(one, '2020-12-03T00:00:00.000Z')])).toBeUndefined();
  });
});

describe('a publication with the means of all speakers', () => {
  const others = [published(one, '2020-12-03T00:00:00.000Z'), published(two, '2020-12-04T00:00:00.000Z')];
  const own = published(three, '2020-12-05T00:00:00.000Z');

  it('takes the step that it makes possible, once: what is repeated meets it', async () => {
    const reports = memoryReports();
    const shown = () => withSpeakerMeans(own.publication, own.session, shownSessions(others), reports);

    const first = await shown();

    expect(first.speakerMeans.s_content?.speakers).toBe(4);
    expect(await shown()).toEqual(first);
    expect(await reports.findSpeakerBaselines('compact')).toMatchObject({ revision: 1 });
  });

  it('shows the last one while there are too few for a step, also to who was slower', async () => {
    const reports = memoryReports();
    const first = await withSpeakerMeans(own.publication, own.session, shownSessions(others), reports);
    const late = published(aReleased('S9', { x: { 5: 9 } }), '2020-12-05T00:00:00.000Z');

    // It has not seen the others' publications.
    const { speakerMeans } = await withSpeakerMeans(late.publication, late.session, shownSessions([]), reports);

    expect(speakerMeans).toEqual(first.speakerMeans);
  });

  it('keeps where the chain of an earlier form ended, so that a later one does not take it for its own', async () => {
    const reports = memoryReports();
    const earlier = [
      published(one, '2020-12-03T00:00:00.000Z', { s_content: { speakers: 3, counts: { 5: 50 } } }),
      published(two, '2020-12-02T00:00:00.000Z'),
    ];

    const { speakerMeans } = await withSpeakerMeans(own.publication, own.session, shownSessions(earlier), reports);

    expect(speakerMeans).toEqual({ s_content: { speakers: 3, counts: { 5: 50 } } });
    expect(await reports.findSpeakerBaselines('compact')).toMatchObject({
      questions: { s_content: { sessions: ['S2', 'S1'] } },
    });
  });

  it('writes nothing where there is no step to take, and none to begin with', async () => {
    const reports = memoryReports();
    let writes = 0;
    const counting: typeof reports = {
      ...reports,
      async keepSpeakerBaselines(id, next) {
        writes += 1;
        return reports.keepSpeakerBaselines(id, next);
      },
    };
    const [first = own, ...more] = others;

    await withSpeakerMeans(first.publication, first.session, shownSessions([]), counting);
    expect(writes).toBe(0);
    await withSpeakerMeans(own.publication, own.session, shownSessions([first, ...more]), counting);
    expect(writes).toBe(1);
    await withSpeakerMeans(own.publication, own.session, shownSessions([first, ...more]), counting);
    expect(writes).toBe(1);
  });

  it.each(['interim', 'corrected'] as const)('takes no step when it is %s', async (kind) => {
    const reports = memoryReports();
    const publication = { ...own.publication, kind };

    expect(await withSpeakerMeans(publication, own.session, shownSessions(others), reports)).toBe(publication);
    expect(await reports.findSpeakerBaselines('compact')).toBeUndefined();
  });
});
