import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { suppressed } from '../../../shared/privacy/release.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { leadOf } from '../../../shared/report/lead.ts';
import { questionResult } from '../../../shared/report/question-results.ts';
import type { AnswerClass } from '../../../shared/response/answer-classes.ts';
import { aProgrammeFile, aSession, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const texts = reportTexts('en');
const [one, two] = sessionsOf(aProgrammeFile()) as [Session, Session];

describe('the first sentence of a report', () => {
  const released = { responses: 20, items: {} };
  const session = (kind: Publication['kind']) => aBarePublication({ kind, released });

  it('says how many answered of how many, and only how many while more may', () => {
    expect(leadOf(session('final'), [one], 'en', texts)).toContain(
      texts.lead.answeredOf({ responses: 20, headcount: 160 }),
    );
    expect(leadOf(session('interim'), [one], 'en', texts)).toContain(texts.lead.counted({ responses: 20 }));
    expect(leadOf(session('interim'), [one], 'en', texts)).not.toContain('160');
    expect(leadOf(session('final'), [two], 'en', texts)).toContain(texts.lead.answered({ responses: 20 }));
  });

  it('says of a corrected report what has changed since the final one: deletions, or a decision', () => {
    const decided = (classes: readonly AnswerClass[]) => ({
      classes,
      answers: 300,
      ...{ by: 'Li Wei', on: '2026-05-12', reason: 'A flood' },
    });
    const final = { number: 1, kind: 'final', without: [] } as const;
    const left = { number: 2, kind: 'corrected', without: ['not-from-form'] } as const;
    const lead = (more: Partial<Publication>) =>
      leadOf({ ...session('corrected'), ...more }, [one], 'en', texts).replace(/.* as of .*?, (?=replace)/, '');

    expect(lead({})).toBe('replace the final ones: some answers were deleted since.');
    expect(lead({ exclusion: decided(['not-from-form']), counted: [final, left] })).toBe(
      'replace the final ones: since then it was decided to leave out some answers.',
    );
    expect(lead({ exclusion: decided([]), counted: [final, left] })).toBe(
      'replace the ones before: answers that had been left out are counted again.',
    );
    expect(lead({ exclusion: decided(['not-from-form']), counted: [{ ...final, kind: 'interim' }, left] })).toBe(
      'replace the final ones: some answers were deleted since. By a decision, 300 answers are left out.',
    );
    expect(lead({ exclusions: [{ session: one.code, ...decided([]) }] })).toBe(
      'replace the final ones: since then it has changed which answers count.',
    );
  });

  it('says of a final report how many answers a decision leaves out, in that of all sessions altogether', () => {
    const left = (answers: number, classes: readonly AnswerClass[] = ['without-code']) => ({
      ...{ classes, answers, by: 'Li Wei', on: '2026-05-12', reason: 'A flood' },
    });
    const lead = (kind: Publication['kind'], more: Partial<Publication>) =>
      leadOf({ ...session(kind), ...more }, [one], 'en', texts);
    const said = (count: number) => texts.lead.state.withoutSome({ state: '', count }).trim();
    const exclusions = [left(27), left(300), left(9, [])].map((each) => ({ session: one.code, ...each }));

    expect(lead('final', { exclusion: left(27) })).toContain(said(27));
    expect(lead('final', { exclusions })).toContain(said(327));
    for (const shown of [lead('final', { exclusion: left(27, []) }), lead('interim', { exclusion: left(27) })]) {
      expect(shown).not.toContain('left out');
    }
  });

  it('says of how many sessions it is known how many attended', () => {
    const line = (code: SessionCode, responses: number) => ({ code, released: { responses, items: {} } });
    const publication = aBarePublication({
      topic: { kind: 'programme', id: 'compact' },
      released: { responses: 60, items: {} },
      sessions: [line(one.code, 40), line(two.code, 20)],
    });

    expect(leadOf(publication, [one, two], 'en', texts)).toContain(
      texts.lead.answeredOfSome({ responses: 60, count: 40, n: 160, sessions: 1, all: 2 }),
    );
  });
});

describe('a result that may not be shown', () => {
  it('says why, and has no part', () => {
    const [item] = itemsOf(aSession());
    if (item === undefined) throw new Error('it asks something');
    const context = { language: 'en', texts, scales: {}, precision: {}, whyHidden: 'too few' };

    expect(questionResult(item, suppressed, context)).toEqual({
      ...{ key: 'q_overall', question: 'How satisfied are you?', summary: 'too few', layout: 'options', parts: [] },
    });
  });
});
