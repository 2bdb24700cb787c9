import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import type { Reader } from '../../../shared/report/notes.ts';
import type { ReportLinks } from '../../../shared/report/view.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const sessions = sessionsOf(sampleFile());
const [first] = sessions;
const texts = reportTexts('en');
const links = { results: 'https://example.org/r' } as unknown as ReportLinks;
const { address } = first.programme.contact;
const counts = { d_org: { government: 10, enterprise: 10 } };

function reportOf(own: Partial<Publication> = {}, linked?: ReportLinks, reader: Partial<Reader> = {}) {
  const publication = aBarePublication({ released: { responses: 20, items: counts }, ...own });
  const of = publication.topic.kind === 'session' ? ([first] as const) : sessions;
  return composeReport(publication, [...of], { name: 'Ada', language: 'en', ...reader }, linked);
}

const ofProgramme = { topic: { kind: 'programme', id: 'ets-2020' } } as const;

describe('a report', () => {
  it('tells by which links to stop it, where it has some', () => {
    const [plain, linked] = [reportOf(), reportOf({}, links)];

    expect(plain).not.toHaveProperty('links');
    expect(plain.mailNotes.at(-1)).toBe(texts.notes.stop({ address }));
    expect(linked.links).toBe(links);
    expect(linked.mailNotes.at(-1)).toBe(texts.notes.stopByLink({ address }));
  });

  it('tells organisers how often it comes, and nobody who did not choose', () => {
    expect(reportOf().mailNotes).toHaveLength(2);
    expect(reportOf({}, undefined, { frequency: 'daily' }).mailNotes[1]).toBe(texts.notes.frequency.daily);
    expect(reportOf({}, undefined, { frequency: 'final' }).mailNotes).toHaveLength(3);
  });

  it('is titled by its place, or by all sessions', () => {
    expect(reportOf().title).toBe('Weifang');
    expect(reportOf(ofProgramme).title).toBe(texts.allSessions);
  });

  it('has no table of which there is nothing to say', () => {
    for (const report of [reportOf(), reportOf({ ...ofProgramme, sessions: [] })]) {
      expect(report).not.toHaveProperty('sessions');
      expect(report).not.toHaveProperty('trend');
    }
  });

  it('shows the kinds of organisation among the questions of a session, and apart in a programme', () => {
    const keysOf = (report: ReturnType<typeof reportOf>) =>
      report.pages.flatMap(({ questions }) => questions.map(({ key }) => key));

    expect(keysOf(reportOf())).toContain('d_org');
    expect(keysOf(reportOf(ofProgramme))).not.toContain('d_org');
  });

  it('is only that it does not take place, where it does not', () => {
    expect(reportOf({ kind: 'cancelled' })).toMatchObject({ isCancelled: true, pages: [], metrics: [] });
    expect(reportOf()).not.toHaveProperty('isCancelled');
  });
});
