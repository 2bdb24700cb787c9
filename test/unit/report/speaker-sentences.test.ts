import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../shared/publication/publication.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const session = aSession();
const links = { preferences: 'https://example.org/p', results: 'https://example.org/r' } as never;
const reportOf = (overrides: Partial<Publication> = {}, linked?: typeof links, speaker = 'lin') =>
  composeSpeakerReport(
    aBarePublication({
      released: { responses: 20, items: { 's_content.lin': { 5: 9, 4: 6, 2: 5 } } },
      speakerMeans: { s_content: { speakers: 5, counts: { 5: 40, 4: 20, 1: 40 } } },
      ...overrides,
    }),
    session,
    speaker,
    { name: 'Lin', language: 'en' },
    linked,
  );

const own = 'mean 4.0 of 5 (SD 1.2) · best two steps 75% (53% to 89%) · best step 45% · n\u00a0=\u00a020';
const besideAll = '5 speakers together: 60%, mean 3.2 (SD 1.8)';

describe('what a speaker reads', () => {
  it('is a number, and the question, beside all speakers', () => {
    const report = reportOf();

    expect(report.subject).toBe('[Feedback] Weifang, 3 December: your results');
    expect(report.metrics).toEqual([
      { label: 'Content', value: '75%', of: '15 of 20', range: '53% to 89%', compared: besideAll },
    ]);
    expect(report.pages.map(({ heading, questions }) => [heading, questions.map(({ summary }) => summary)])).toEqual([
      ['Your results', [`${own} · ${besideAll}`]],
    ]);
    expect([report.actions, report.quality]).toEqual([[], []]);
    expect(report.notes[0]).toBe('Only you and the organisers see these results. You see no other speaker’s.');
    expect(report.notes.at(-1)).toBe('Single answers are deleted on 3 January 2021.');
    expect(report.notes).toHaveLength(7);
    expect(report.mailNotes).toEqual([
      'You get this mail because Lin is a recipient of the reports on “Compact training”.',
      'You get one mail for each session in which you spoke, when it is over.',
      'To stop or to change the language, reply to this mail or write to team@example.org.',
    ]);
    expect(report).not.toHaveProperty('links');
  });

  it('is how to stop by its links, where it has some', () => {
    const report = reportOf({}, links);

    expect(report.links).toBe(links);
    expect(report.mailNotes.at(-1)).toBe(
      'The links below change how often and in which language you get these mails, or stop them. Replies reach team@example.org.',
    );
  });

  it('is beside nobody while there is no mean of all, or nothing in it', () => {
    for (const speakerMeans of [{}, { s_content: { speakers: 4, counts: { na: 40 } } }]) {
      const { metrics, pages } = reportOf({ speakerMeans });
      expect(metrics[0]).not.toHaveProperty('compared');
      expect(pages[0]?.questions[0]?.summary).toBe(own);
    }
  });

  it.each([
    ['nobody answered', 0, `Nobody answered. · ${besideAll}`],
    ['too few did', 20, `Not shown, to protect participants. · ${besideAll}`],
  ])('is why nothing is shown where %s', (_, responses, why) => {
    const { metrics, pages } = reportOf({ released: { responses, items: {} } });

    expect(metrics[0]).toEqual({ label: 'Content', value: 'not shown', of: '' });
    expect(pages[0]?.questions[0]?.summary).toBe(why);
  });

  it('is nothing of questions where none is about that person', () => {
    expect(reportOf({}, undefined, 'nobody').pages).toEqual([]);
  });

  it('is that the session does not take place', () => {
    const report = reportOf({ kind: 'cancelled' });

    expect(report).toMatchObject({ subject: '[Cancelled] Weifang, 3 December', title: 'Weifang', isCancelled: true });
    expect(report.lead).toBe(
      'It does not take place: it was cancelled on 20 December 2020 at 21:00 (China Standard Time). You get no further report about it. The interim results that you were sent do not stand, and the report of the programme leaves it out.',
    );
    const { metrics, actions, pages, comments, quality, notes } = report;
    expect([metrics, actions, pages, comments, quality, notes].flat()).toEqual([]);
    expect(report.mailNotes).toEqual([
      'You get this mail because Lin is a recipient of the reports on “Compact training”.',
      'To stop or to change the language, reply to this mail or write to team@example.org.',
    ]);
    expect(report).not.toHaveProperty('links');
    expect(reportOf({ kind: 'cancelled' }, links).links).toBe(links);
  });
});
