import { describe, expect, it } from 'vitest';
import { reportText } from '../../../shared/mail/report-text.ts';
import { published } from '../../../shared/programme/published.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsFile } from '../../../shared/sheets/results-json.ts';
import { unwrapped } from '../../fixtures/mail/read-mail.ts';
import { twoKindsSource } from '../../fixtures/programmes/two-kinds.ts';
import { aProgrammePublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse, askedOnly } from '../../fixtures/responses/responses.ts';

/** Of the speakers' content only the workshop asks; of their clarity both sessions do. */
const onlyContent = (text: string) =>
  text
    .replace('      showWhen: { session: [workshop] }\n', '')
    .replace('{ question: s_there, is: [all, part] }', '{ session: [workshop], question: s_there, is: [all, part] }')
    .replace('{ question: s_content, is: [1, 2, 3] }', '{ session: [workshop], question: s_content, is: [1, 2, 3] }')
    .replace('showWhen: { none: [{ question: q_nps, from: 7 }] }', 'required: false');

const [workshop, webinar] = published(readProgramme(twoKindsSource('webinar', onlyContent), 'kit.yaml')).sessions as [
  Session,
  Session,
];

/** Twenty people who answer all that their session asks. */
function sealed(session: Session) {
  const about = session.speakers.flatMap(({ id }) => [
    [`s_there.${id}`, 'all'],
    [`s_content.${id}`, 4],
    [`s_clear.${id}`, 8],
  ]);
  const answers = { q_overall: 4, q_nps: 5, q_silent: 'again', ...Object.fromEntries(about) };
  const responses = Array.from({ length: 20 }, (_, n) =>
    aResponse(session, n, { answers: askedOnly(session, answers) }),
  );
  return aSealedSession(session, responses);
}

const publication = aProgrammePublication(sealed(webinar), sealed(workshop));
const view = composeReport(publication, [webinar, workshop], { name: 'Ada', language: 'en' });

describe('a report of sessions of which some ask more', () => {
  it('counts those who were asked, and says in how many sessions', () => {
    const silent = view.pages.flatMap(({ questions }) => questions).find(({ key }) => key === 'q_silent');
    expect(silent).toMatchObject({ summary: expect.stringContaining('asked only in 1 of 2 sessions') });
    expect(silent?.parts[0]).toMatchObject({ count: 20, n: 20 });
    expect(unwrapped(reportText(view))).toContain('asked only in 1 of 2 sessions');
    const overall = view.pages.flatMap(({ questions }) => questions).find(({ key }) => key === 'q_overall');
    expect(overall?.summary).not.toContain('asked only');
  });

  it('says what was not asked about a speaker, and never that it is hidden', () => {
    const cells = view.speakers?.rows.map((row) => row.map(({ text }) => text));
    expect(cells).toEqual([
      ['Wei Han', 'not asked', '8.0'],
      ['Lin Tao', '100%', '8.0'],
      ['Mei Yun', '100%', '8.0'],
    ]);
  });

  it('is of one session without a word of the other', () => {
    const alone = composeReport(sealed(webinar).publication, [webinar], { name: 'Ada', language: 'en' });
    expect(alone.pages.flatMap(({ questions }) => questions.map(({ key }) => key))).not.toContain('q_silent');
    expect(alone.speakers?.columns).toHaveLength(2);
    expect(reportText(alone)).not.toContain('asked only in');
  });

  it('says in its codebook who asked what', () => {
    const { codebook } = resultsFile(publication, [webinar, workshop], 'en');
    const asked = codebook.flatMap(({ key, sessions }) => (sessions === undefined ? [] : [[key, ...sessions]]));
    expect(asked).toEqual([
      ['q_missing', 'KIT'],
      ['q_silent', 'KIT'],
      ['q_skipped', 'KIT'],
      ['q_mentor', 'KIT'],
      ['q_course', 'KIT'],
    ]);
  });

  it('has rows in its tables for what was asked', () => {
    const sheets = sheetsOf(publication, [webinar, workshop], 'en');
    const rowsOf = (id: string) => sheets.find((sheet) => sheet.id === id)?.rows ?? [];
    expect(rowsOf('speakers').map((row) => row[2])).toEqual([
      's_clear.wei',
      's_content.lin',
      's_clear.lin',
      's_content.mei',
      's_clear.mei',
    ]);
    const sessionsOf = rowsOf('questions').flatMap((row) => (row.includes('q_silent') ? [row[0]] : []));
    expect(new Set(sessionsOf)).toEqual(new Set([null, 'KIT']));
  });
});
