import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { shownOf } from '../../../shared/report/comment-blocks.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { exactly, percentOf } from '../../fixtures/exact-rounding.ts';
import { aSession, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse, someResponses } from '../../fixtures/responses/responses.ts';

const english = { name: 'Ada Berg', language: 'en' };
const chinese = { name: '博文', language: 'zh-CN' };
const texts = reportTexts('en');

const [weifang, shanxi, chongqing, shenzhen] = sessionsOf(sampleFile()) as [Session, Session, Session, Session];
const responsesOf = (session: Session, count: number) =>
  sampled(someResponses(session, { minLength: count, maxLength: count }), 1).flat();
const weifangResponses = responsesOf(weifang, 120);
const answers: readonly Answers[] = weifangResponses.map((response) => response.answers);
const weifangReport = composeReport(aPublication(weifang, weifangResponses), [weifang], english);

const count = (key: string, ...values: readonly unknown[]) =>
  answers.filter((each) => values.includes(each[key])).length;
const same = (session: Session, n: number, all: Answers) =>
  Array.from({ length: n }, (_, at) => aResponse(session, at, { answers: all }));

describe('the report of a session', () => {
  it('opens with response rate, satisfied, NPS and "can use it", each as counted from the answers', () => {
    const rated = count('q_overall', 1, 2, 3, 4, 5);
    const satisfied = count('q_overall', 4, 5);
    const recommending = count('q_nps', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    const nps = exactly(100 * (count('q_nps', 9, 10) - count('q_nps', 0, 1, 2, 3, 4, 5, 6)), recommending);
    const able = count('q_able', 'own', 'teach');
    const allAble = count('q_able', 'not_yet', 'understand', 'supported', 'own', 'teach');

    expect(weifangReport.metrics.map(({ label, value, of }) => [label, value, of])).toEqual([
      [texts.metric.responseRate, percentOf(120, 160), texts.metric.ofN({ count: 120, n: 160 })],
      [texts.metric.satisfied, percentOf(satisfied, rated), texts.metric.ofN({ count: satisfied, n: rated })],
      [
        texts.metric.recommend,
        nps === 0 ? '0' : nps > 0 ? `+${nps}` : `−${-nps}`,
        texts.summary.n({ n: recommending }),
      ],
      [texts.metric.able, percentOf(able, allAble), texts.metric.ofN({ count: able, n: allAble })],
    ]);
  });

  it('shows the distribution of every question that is not repeated, with the counts of the answers', () => {
    const shown = new Map(weifangReport.pages.flatMap((page) => page.questions).map((each) => [each.key, each]));
    const pages = weifang.questionnaire.pages.filter((page) => page.repeat === undefined);
    const asked = pages.flatMap((page) => page.questions).filter(({ type }) => type !== 'text');

    expect([...shown.keys()]).toEqual(asked.map(({ id }) => id));
    for (const question of asked) {
      const { id, type } = question;
      const parts = shown.get(id)?.parts.map((part) => part.count);
      if (type === 'five-point') expect(parts, id).toEqual([5, 4, 3, 2, 1].map((step) => count(id, step)));
      if (type === 'one') expect(parts, id).toEqual(question.options.map((option) => count(id, option.id)));
      if (type === 'several') {
        expect(parts, id).toEqual(
          question.options.map(
            (option) => answers.filter((each) => [each[id] ?? []].flat().some((one) => one === option.id)).length,
          ),
        );
      }
      if (type === 'zero-to-ten') {
        expect(parts, id).toEqual([count(id, 9, 10), count(id, 7, 8), count(id, 0, 1, 2, 3, 4, 5, 6)]);
      }
    }
  });

  it('shows each speaker in the order of the session, and each topic over complete pairs', () => {
    const speakers = weifangReport.speakers?.rows.map(([name, content]) => [name?.text, content?.text]);
    expect(speakers).toEqual(
      weifang.speakers.map(({ id, name }) => {
        const key = `s_content.${id}`;
        return [name.en, percentOf(count(key, 4, 5), count(key, 1, 2, 3, 4, 5))];
      }),
    );

    const topics = weifangReport.topics?.rows.map(([name, before, now]) => [name?.text, before?.text, now?.text]);
    expect(topics).toEqual(
      weifang.topics.map(({ id, name }) => {
        const pairs = answers.map((each) => String(each[`k.${id}`]).split('/').map(Number)).filter(([a, b]) => a && b);
        const sum = (side: 0 | 1) => pairs.reduce((total, pair) => total + (pair[side] ?? 0), 0);
        const mean = (side: 0 | 1) => exactly(sum(side), pairs.length, 1).toFixed(1);
        return [name.en, mean(0), mean(1)];
      }),
    );
  });

  it('shows up to five comments a question, which are comments on it', () => {
    expect(weifangReport.noComments).toBeUndefined();
    expect(weifangReport.comments).toHaveLength(4 + weifang.speakers.length);
    const [keep] = weifangReport.comments;
    const written = answers.flatMap((each) => (each.q_keep === undefined ? [] : [each.q_keep]));

    expect(keep?.question).toBe('What was most valuable?');
    expect(keep?.shown).toBe(shownOf(texts, 5, written.length));
    expect(keep?.comments).toHaveLength(5);
    expect(keep?.comments.every(({ text }) => written.includes(text))).toBe(true);
  });

  it('is in the language of its recipient', () => {
    const report = composeReport(aPublication(weifang, weifangResponses), [weifang], chinese);

    expect(report).toMatchObject({ language: 'zh-CN', title: '潍坊', programme: weifang.programme.title['zh-CN'] });
    expect(report.subject).toMatch(/^【培训反馈】潍坊 12月3日：满意率 \d+%（\d+\/\d+）$/);
    expect(report.metrics.map(({ value }) => value)).toEqual(weifangReport.metrics.map(({ value }) => value));
    expect(report.pages.map(({ heading }) => heading)).toEqual(['培训总体评价', '组织服务与后续应用', '关于您']);
    expect(report.mailNotes.join()).toContain('博文');
    expect(report.lead).toContain('2020年12月3日');
    expect(weifangReport.lead).toContain('3 December');
  });

  it('says when answers could not be read, and when there are more than people', () => {
    const responses = same(weifang, 161, { q_overall: 5 });

    const { quality } = composeReport(aPublication(weifang, responses, 3), [weifang], english);

    expect(quality).toContain(texts.notes.quarantined({ count: 3 }));
    expect(quality).toContain(texts.notes.more({ responses: 161, headcount: 160 }));
    expect(weifangReport.quality.join()).not.toContain(texts.notes.quarantined({ count: 0 }));
  });

  it('does not guess a response rate without a headcount', () => {
    const { headcount: _, ...unknown } = weifang;

    const { metrics } = composeReport(aPublication(unknown, weifangResponses), [unknown], english);

    expect(metrics[0]).toMatchObject({ label: texts.metric.responses, value: '120' });
  });
});

describe('the report of a few', () => {
  it('has no score, no distribution, no speaker and no comment below five', () => {
    const some = same(weifang, 4, { q_overall: 5, q_nps: 10, 's_content.lin': 5, 'k.policy': '1/5', q_keep: 'secret' });

    const report = composeReport(aPublication(weifang, some), [weifang], english);

    expect(report.subject).toBe('[Feedback] Weifang, 3 December: 4 answers');
    const hidden = texts.suppressed;
    expect(report.metrics.map(({ value }) => value)).toEqual(['3%', hidden, hidden, hidden]);
    expect(report.pages.flatMap((page) => page.questions.flatMap(({ parts }) => parts))).toEqual([]);
    expect(report.speakers?.rows.every(([, ...cells]) => cells.every(({ text }) => text === hidden))).toBe(true);
    expect(report.topics?.rows.map(([, before]) => before?.text)).toEqual(weifang.topics.map(() => hidden));
    expect(report.noComments).toBe(texts.comments.suppressed({ k: 10 }));
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  it('has comments from ten on, and says it when nobody wrote one', () => {
    const ten = same(weifang, 10, { q_overall: 5, q_keep: 'good' });

    expect(composeReport(aPublication(weifang, ten.slice(1)), [weifang], english).comments).toEqual([]);
    expect(composeReport(aPublication(weifang, ten), [weifang], english).comments[0]?.comments).toHaveLength(5);
    const silent = composeReport(aPublication(weifang, same(weifang, 10, { q_overall: 5 })), [weifang], english);
    expect(silent.noComments).toBe(texts.comments.none);
  });

  it('does not say of a programme of small sessions that nobody wrote a comment', () => {
    const sealed = [weifang, shanxi].map((session) => aSealedSession(session, same(session, 9, { q_keep: 'good' })));
    const publication = aProgrammePublication(...(sealed as [(typeof sealed)[0]]));

    const report = composeReport(publication, [weifang, shanxi], english);

    expect(publication.released.responses).toBe(18);
    expect(report).toMatchObject({ comments: [], noComments: texts.comments.suppressed({ k: 10 }) });
  });
});

describe('the report of a programme', () => {
  it('shows no comment of a session that is too small to show its own', () => {
    const small = aSealedSession(weifang, same(weifang, 9, { q_keep: 'from nine' }));
    const large = aSealedSession(shanxi, same(shanxi, 12, { q_keep: 'from twelve' }));

    const { comments } = aProgrammePublication(small, large);

    expect(new Set(comments.q_keep?.map(({ text }) => text))).toEqual(new Set(['from twelve']));
  });

  const all = [weifang, shanxi, chongqing, shenzhen] as const;
  const responses = all.map((session, at) => responsesOf(session, 20 + at));
  const sealed = all.map((session, at) => aSealedSession(session, responses[at] ?? []));
  const publication = aProgrammePublication(...(sealed as [(typeof sealed)[0]]));
  const report = composeReport(publication, all, english);

  it('is about the sum of its sessions', () => {
    const satisfied = responses.flat().filter((each) => [4, 5].includes(each.answers.q_overall as number)).length;

    expect(report.metrics[0]).toMatchObject({ of: texts.metric.ofN({ count: 20 + 21 + 22 + 23, n: 650 }) });
    expect(report.metrics[1]).toMatchObject({ of: texts.metric.ofN({ count: satisfied, n: 86 }) });
    expect(report.subject).toContain('EU-China ETS');
    expect([...report.subject].length).toBeLessThanOrEqual(60);
  });

  it('has the sessions side by side, each with the numbers of its own report', () => {
    expect(report.sessions?.rows.map(([place]) => place?.text)).toEqual(['Weifang', 'Shanxi', 'Chongqing', 'Shenzhen']);
    all.forEach((session, at) => {
      const own = composeReport(aPublication(session, responses[at] ?? []), [session], english);
      const [, ...values] = report.sessions?.rows[at] ?? [];
      expect(values.map(({ text }) => text)).toEqual(own.metrics.slice(1).map(({ value }) => value));
    });
  });

  it('has each speaker once, with all sessions together', () => {
    const names = report.speakers?.rows.map(([name]) => name?.text) ?? [];
    const lin = responses.flat().map((each) => each.answers['s_content.lin']);
    const rated = lin.filter((answer) => typeof answer === 'number');

    expect(names).toHaveLength(16);
    expect(new Set(names).size).toBe(16);
    expect(report.speakers?.rows[0]?.[1]?.text).toBe(
      percentOf(rated.filter((answer) => Number(answer) >= 4).length, rated.length),
    );
  });
});

describe('the subject of a report', () => {
  it('begins with the place and holds the share, in 60 columns', () => {
    expect(weifangReport.subject).toMatch(/^\[Feedback\] Weifang, 3 December: \d+% satisfied \(\d+\/\d+\)$/);
    expect([...weifangReport.subject].length).toBeLessThanOrEqual(60);
  });

  it('cuts the name after a word, and never the share', () => {
    const subject = (place: string, language = 'en') => {
      const session = aSession({ place: { en: place, 'zh-CN': place, ar: place } });
      const answers = same(session, 60, { q_overall: 5 });
      return composeReport(aPublication(session, answers), [session], { ...english, language }).subject;
    };

    expect(subject('Bad Neuenahr-Ahrweiler, Rhineland-Palatinate')).toBe(
      '[Feedback] Bad Neuenahr…, 3 December: 100% satisfied (60/60)',
    );
    expect(subject('潍'.repeat(200))).toBe(`[Feedback] ${'潍'.repeat(6)}…, 3 December: 100% satisfied (60/60)`);
    expect(subject('潍'.repeat(200), 'zh-CN')).toBe(`【培训反馈】${'潍'.repeat(8)}… 12月3日：满意率 100%（60/60）`);
    expect(subject('Weifang', 'ar')).toMatch(/^\u200f\[/);
  });
});
