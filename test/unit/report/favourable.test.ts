import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { reportText } from '../../../shared/mail/report-text.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { actionsOf } from '../../../shared/report/actions.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { headlineSatisfied } from '../../../shared/report/headline-numbers.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { compactSource, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const agreement = `
        - id: q_again
          type: scale
          text: { en: I would come again., zh-CN: 我愿意再来。 }
          to: 4
          words: [{ en: Never, zh-CN: 否 }, { en: Hardly, zh-CN: 难说 }, { en: Agree, zh-CN: 同意 }, { en: Fully agree, zh-CN: 完全同意 }]
          satisfied: 3
`;
const source = compactSource.replace(/(?= {8}- id: q_overall)/, agreement.slice(1));

/** What is said of 40 people of whom 36 agree, and rated all else well, in the headline or not. */
function reported(headline: 'q_again' | 'q_overall') {
  const file = readProgramme(source.replace('satisfied: q_overall', `satisfied: ${headline}`), 'again.yaml');
  const [session] = sessionsOf(file);
  const answers = (n: number) => ({ q_again: n % 10 === 0 ? 1 : 4, q_overall: n % 10 === 0 ? 1 : 5 });
  const responses = Array.from({ length: 40 }, (_, n) => aResponse(session, n, { answers: answers(n) }));
  const publication = aPublication({ ...session, headcount: 100 }, responses);
  const sessions = [{ ...session, headcount: 100 }] as const;
  return { publication, sessions, view: composeReport(publication, sessions, { name: 'Ada', language: 'en' }) };
}

/** What the headline's share is said to be where it is high for sure, and low. */
function saidOf(headline: 'q_again' | 'q_overall'): string[] {
  const { publication, sessions } = reported(headline);
  const share = headlineSatisfied(publication.released, sessions[0].questionnaire);
  const kinds = ['most-satisfied', 'few-satisfied'] as const;
  const findings = kinds.flatMap((kind) => (share === undefined ? [] : [{ kind, share }]));
  return actionsOf(findings, sessions, 'en', reportTexts('en'));
}

describe('a share on a scale of its own', () => {
  const { view, publication, sessions } = reported('q_again');

  it('is called favourable wherever it leads, since it may be one of agreement', () => {
    expect(view.subject).toMatch(/: 90% favourable \(36\/40\)$/);
    expect(view.metrics.map(({ label }) => label)).toContain('Favourable');
    expect(saidOf('q_again')).toEqual([
      'Most answers are favourable: 90% (36 of 40).',
      'Fewer than half of the answers are favourable: 90% (36 of 40). Find out why.',
    ]);
    expect(view.quality.join()).toContain('would have answered: if none of them favourably, 36% of all participants');
    const mail = reportText(view).replaceAll(/\s+/g, ' ');
    expect(mail).toContain('favourable (Agree to Fully agree) 90%');
    expect(mail).not.toMatch(/satisfied \(|\d satisfied|are satisfied|is satisfied/);
  });

  it('is called so in files of results', () => {
    const cells = sheetsOf(publication, sessions, 'en').flatMap(({ rows }) => rows.flat());

    expect(cells).toContain('Favourable');
    expect(cells).toContain('favourable answers');
    expect(cells).not.toContain('satisfied');
  });

  it('is not called what people are who are satisfied, in any language', () => {
    for (const language of interfaceLanguages) {
      const { metric, subject, actions, notes } = reportTexts(language);
      const [of, counted] = [
        { low: '36%', high: '96%', silent: 60, people: 100 },
        { percent: '90%', count: 36, n: 40 },
      ];
      const said = (scale: 'own' | 'five') => [
        subject.satisfied({ scale, subject: 'S', ...counted }),
        subject.satisfiedOf({ scale, subject: 'S', count: 36, n: 40 }),
        actions.mostSatisfied({ scale, ...counted }),
        actions.fewSatisfied({ scale, ...counted }),
        actions.allSatisfied({ scale, count: 36, n: 40 }),
        notes.doubtful({ scale, without: '86%', all: '75%' }),
        notes.nonresponse({ scale, ...of }),
      ];

      expect(metric.favourable, language).not.toBe(metric.satisfied);
      for (const [at, words] of said('own').entries()) {
        expect(words, language).not.toBe(said('five')[at]);
        expect(words.match(/\d+/g)?.toSorted(), language).toEqual(said('five')[at]?.match(/\d+/g)?.toSorted());
      }
    }
  });
});

describe('a share on five steps', () => {
  it('is of satisfied people, whatever stands beside it', () => {
    const { view } = reported('q_overall');

    expect(view.subject).toMatch(/: 90% satisfied \(36\/40\)$/);
    expect(view.metrics.map(({ label }) => label)).toContain('Satisfied');
    expect(saidOf('q_overall')[0]).toBe('Most of those who answered are satisfied: 90% (36 of 40).');
  });
});
