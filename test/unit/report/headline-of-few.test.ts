import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { reportText } from '../../../shared/mail/report-text.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const texts = reportTexts('en');
const [weifang, shanxi, chongqing] = sessionsOf(sampleFile()) as [Session, Session, Session];
const reader = { name: 'Ada', language: 'en' };
const without = ({ headcount: _, ...session }: Session): Session => session;

/** `n` responses of which two out of three are satisfied, recommend it and like the first speaker. */
const someOf = (session: Session, n: number) =>
  Array.from({ length: n }, (_, at) =>
    aResponse(session, at, {
      answers:
        at % 3 < 2
          ? { q_overall: 5, q_nps: 9, q_able: 'own', 's_content.lin': 4 }
          : { q_overall: 2, q_nps: 3, q_able: 'not_yet', 's_content.lin': 1 },
    }),
  );
const reportOf = (session: Session, n: number, language = 'en') =>
  composeReport(aPublication(session, someOf(session, n)), [session], { ...reader, language });
const programmeOf = (...parts: readonly (readonly [Session, number])[]) => {
  const sealed = parts.map(([session, n]) => aSealedSession(session, someOf(session, n)));
  const sessions = parts.map(([session]) => session) as [Session, ...Session[]];
  return composeReport(aProgrammePublication(...(sealed as [(typeof sealed)[0]])), sessions, reader);
};
const shown = ({ metrics }: ReturnType<typeof reportOf>) =>
  metrics.map(({ label, value, of, range }) => [label, value, of, range !== undefined]);

describe('the headline of fewer than ten', () => {
  it('says how many of how many in the place of every percentage', () => {
    const report = reportOf({ ...weifang, headcount: 9 }, 9);

    expect(report.subject).toBe('[Feedback] Weifang, 3 December: 6 of 9 satisfied');
    expect(shown(report)).toEqual([
      [texts.metric.responses, '9 of 9', '', false],
      [texts.metric.satisfied, '6 of 9', '', false],
      [texts.metric.recommend, '6 / 0 / 3', 'promoters / passives / detractors', false],
      [texts.metric.able, '6 of 9', '', false],
    ]);
    expect(reportText(report)).toContain('\nSatisfied: 6 of 9\nNPS: 6 / 0 / 3 (promoters / passives / detractors)\n');
  });

  it('says of one person that one answered', () => {
    expect(reportOf(weifang, 1, 'fr').lead).toContain('\u00a0: 1 participant sur 160 a répondu.');
    expect(reportOf(weifang, 2, 'fr').lead).toContain('\u00a0: 2 participants sur 160 ont répondu.');
  });

  it('has its percentages from ten on, and its score from twenty', () => {
    expect(shown(reportOf({ ...weifang, headcount: 10 }, 10))).toEqual([
      [texts.metric.responseRate, '100%', '10 of 10', false],
      [texts.metric.satisfied, '70%', '7 of 10', true],
      [texts.metric.recommend, '7 / 0 / 3', 'promoters / passives / detractors', false],
      [texts.metric.able, '70%', '7 of 10', true],
    ]);
    expect(shown(reportOf(weifang, 19))[2]).toEqual(['NPS', '13 / 0 / 6', 'promoters / passives / detractors', false]);
    expect(shown(reportOf(weifang, 20))[2]).toEqual(['NPS', '+40', texts.summary.n({ n: 20 }), true]);
  });

  it('is the same in a report in between', () => {
    const publication = { ...aPublication(weifang, someOf(weifang, 9)), kind: 'interim' as const };
    const report = composeReport(publication, [weifang], reader);

    expect(report.subject).toContain(': 6 of 9 satisfied');
    expect(shown(report).map(([, value]) => value)).toEqual(['9', '6 of 9', '6 / 0 / 3', '6 of 9']);
    expect(report.notes.join()).not.toContain('AAPOR');
  });

  it('is the same in the report of a speaker', () => {
    const of = (n: number) =>
      composeSpeakerReport(aPublication(weifang, someOf(weifang, n)), weifang, 'lin', reader).metrics[0];

    expect(of(9)).toMatchObject({ value: '6 of 9', of: '' });
    expect(of(9)?.range).toBeUndefined();
    expect(of(12)).toMatchObject({ value: '67%', of: '8 of 12' });
  });

  it('is the same in the table of sessions, and no score of few is compared', () => {
    const report = programmeOf([weifang, 60], [shanxi, 9]);
    const [, few] = report.sessions?.rows ?? [];

    expect(few?.map(({ text, detail }) => [text, detail])).toEqual([
      ['Shanxi', '8 December · 5% · 9 of 175'],
      ['6 of 9', undefined],
      ['6 / 0 / 3', 'promoters / passives / detractors'],
      ['6 of 9', undefined],
    ]);
    expect(report.sessions?.notes).toEqual([]);
    expect(programmeOf([weifang, 60], [shanxi, 19]).sessions?.notes).toEqual([texts.actions.noSession.sessions]);
  });

  it.each(interfaceLanguages)('has no percentage in %s either', (language) => {
    const { subject, metrics, lead } = reportOf({ ...weifang, headcount: 9 }, 9, language);

    const { ofN, three } = reportTexts(language).metric;
    const six = ofN({ count: 6, n: 9 });
    expect(`${subject} ${lead} ${JSON.stringify(metrics)}`).not.toMatch(/[%٪]/);
    expect(metrics.map(({ value }) => value)).toEqual([
      ofN({ count: 9, n: 9 }),
      six,
      three({ promoters: 6, passives: 0, detractors: 3 }),
      six,
    ]);
  });

  it('sums up a score of few by its three counts in the results of its question', () => {
    const summaryOf = (n: number) =>
      reportOf(weifang, n)
        .pages.flatMap((page) => page.questions)
        .find(({ key }) => key === 'q_nps')?.summary;

    expect(summaryOf(19)).toBe(`promoters 13, passives 0, detractors 6 · ${texts.summary.n({ n: 19 })}`);
    expect(summaryOf(20)).toMatch(/^NPS \+40 \(/);
  });
});

describe('more answers than people', () => {
  const report = reportOf({ ...weifang, headcount: 8 }, 12);

  it('are said as such, and are no rate', () => {
    expect(report.lead).toContain(': 12 answers came, more than the 8 participants who were counted. ');
    expect(shown(report)[0]).toEqual([texts.metric.responses, '12', 'more than the 8 participants counted', false]);
    expect(report.quality).toContain(texts.notes.more({ responses: 12, headcount: 8 }));
    expect(reportText(report)).not.toMatch(/150|12 of 8|AAPOR/);
  });

  it.each(interfaceLanguages)('are no share of them in %s', (language) => {
    const { metrics, lead } = reportOf({ ...weifang, headcount: 8 }, 12, language);

    const texts = reportTexts(language);
    expect(lead).toContain(texts.lead.more({ responses: 12, people: 8 }));
    expect(metrics[0]?.value).toBe('12');
    const said = `${lead} ${JSON.stringify(metrics[0])}`;
    expect(said).not.toMatch(/150|12\/8/);
    expect(said).not.toContain(texts.metric.ofN({ count: 12, n: 8 }));
  });

  it('of one session leave that session out of the rate of the programme', () => {
    const programme = programmeOf([{ ...weifang, headcount: 8 }, 12], [shanxi, 35]);

    expect(shown(programme)[0]).toEqual([
      texts.metric.responseRate,
      '20%',
      `35 of 175 · ${texts.metric.inSessions({ sessions: 1, all: 2 })}`,
      false,
    ]);
    expect(programme.sessions?.rows[0]?.[0]?.detail).toBe('3 December · 12 · more than the 8 participants counted');
    expect(programme.quality).toContain(texts.notes.moreIn({ sessions: 1 }));
  });

  it('of every session of a programme are said of all of them', () => {
    const programme = programmeOf([{ ...weifang, headcount: 8 }, 12], [{ ...shanxi, headcount: 10 }, 15]);

    expect(programme.lead).toContain(texts.lead.more({ responses: 27, people: 18 }));
    expect(shown(programme)[0]).toEqual([texts.metric.responses, '27', texts.metric.moreThan({ people: 18 }), false]);
  });
});

describe('a programme with sessions whose participants were not counted', () => {
  const programme = programmeOf([weifang, 60], [without(shanxi), 30], [chongqing, 33]);

  it('has the rate of the sessions whose participants were, and says so', () => {
    expect(programme.lead).toContain(
      texts.lead.answeredOfSome({ responses: 123, count: 93, n: 325, sessions: 2, all: 3 }),
    );
    expect(shown(programme)[0]).toEqual([
      texts.metric.responseRate,
      '29%',
      `93 of 325 · ${texts.metric.inSessions({ sessions: 2, all: 3 })}`,
      false,
    ]);
    expect(programme.notes[0]).toBe(texts.notes.responseRateOfSome({ people: 325, sessions: 2, all: 3 }));
  });

  it('says nothing of the silent, who were not all counted', () => {
    expect(programme.quality.join()).not.toContain('It is not known here');
    const counted = programmeOf([weifang, 60], [shanxi, 30], [chongqing, 33]);
    // 82 of 123 are satisfied, of 500 people.
    expect(counted.quality).toContain(
      texts.notes.nonresponse({ scale: 'five', silent: 377, people: 500, low: '16%', high: '92%' }),
    );
    expect(counted.notes[0]).toBe(texts.notes.responseRate({ people: 500 }));
  });

  it('has none where nobody was counted', () => {
    const none = programmeOf([without(weifang), 20], [without(shanxi), 30]);

    expect(none.lead).toContain(texts.lead.answered({ responses: 50 }));
    expect(shown(none)[0]).toEqual([texts.metric.responses, '50', texts.metric.unknownHeadcount, false]);
  });
});
