import { describe, expect, it } from 'vitest';
import { reportText } from '../../../shared/mail/report-text.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { resultsJson } from '../../../shared/sheets/results-json.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const session = aSession();
const written = ['讲得很清楚', 'The pilots.', '10/10'];
const publication = aPublication(
  session,
  Array.from({ length: 12 }, (_, n) =>
    // All of them by people who had the form in a language that is not that of their words.
    aResponse(session, n, {
      language: 'zh-CN',
      answers: { q_overall: 5, ...(written[n] ? { q_keep: written[n] } : {}) },
    }),
  ),
);
const report = composeReport(publication, [session], { name: 'Ada', language: 'en' });

describe('the comments of a report', () => {
  it('are read aloud in the language of their letters, and in none where these say nothing', () => {
    const [block] = report.comments;

    expect(Object.fromEntries(block?.comments.map(({ text, language }) => [text, language]) ?? [])).toEqual({
      [String(written[0])]: 'zh-CN',
      [String(written[1])]: 'en',
      [String(written[2])]: undefined,
    });
  });

  it('do not say in which language their writers had the form', () => {
    expect(publication.comments.q_keep?.map(({ text }) => text).sort()).toEqual([...written].sort());
    for (const comment of publication.comments.q_keep ?? [])
      expect(Object.keys(comment).sort()).toEqual(['order', 'text']);
    expect(reportText(report)).toContain('  “The pilots.”\n');
    expect(JSON.parse(resultsJson(publication, [session], 'en')).comments.q_keep).toContainEqual({
      text: 'The pilots.',
    });
  });
});
