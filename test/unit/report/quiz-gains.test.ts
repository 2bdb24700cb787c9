import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import { paperDocument } from '../../../shared/paper/paper-document.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import type { QuestionOf } from '../../../shared/questionnaire/question.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { quizGains } from '../../../shared/report/quiz-gains.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { normalisedGain } from '../../../shared/statistics/normalised-gain.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aSessionPublication } from '../../fixtures/publication/publications.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const en = (text: string) => ({ en: text, 'zh-CN': text });

function check(id: string, again?: string): QuestionOf<'check'> {
  return {
    id,
    type: 'check',
    text: en(`Words of ${id}`),
    required: false,
    ...(again !== undefined && { again }),
    options: [
      { id: 'total', text: en('All emissions'), right: true },
      { id: 'price', text: en('The price'), right: false },
    ],
  };
}

/** The compact session with these questions alone. */
function asking(questions: readonly QuestionOf<'check'>[]): Session {
  const session = aSession();
  const [page] = session.questionnaire.pages;
  if (page === undefined) throw new Error('it has a page');
  return {
    ...session,
    questionnaire: { ...session.questionnaire, headline: {}, pages: [{ ...page, questions: [...questions] }] },
  };
}

/** So many answers, of each question as many right ones as are named. */
function answered(session: Session, people: number, right: Readonly<Record<string, number>>): Publication {
  const responses = Array.from({ length: people }, (_, at) =>
    aResponse(session, at, {
      answers: Object.fromEntries(Object.entries(right).map(([id, n]) => [id, at < n ? 'total' : 'price'])),
    }),
  );
  return aSessionPublication(session, responses);
}

const both = asking([check('k_cap'), check('k_trade'), check('n_cap', 'k_cap'), check('n_trade', 'k_trade')]);
const rights = { k_cap: 9, k_trade: 11, n_cap: 14, n_trade: 17 };

describe('the normalised gain', () => {
  it('is the part of what was missing before that is there after, from the integers', () => {
    expect(normalisedGain({ count: 9, n: 20 }, { count: 14, n: 20 })).toEqual({ count: 100, n: 220 });
    expect(normalisedGain({ count: 45, n: 100 }, { count: 36, n: 50 })).toEqual({ count: 1350, n: 2750 });
    expect(normalisedGain({ count: 0, n: 10 }, { count: 10, n: 10 })).toEqual({ count: 100, n: 100 });
  });

  it('is none where all was known, and where less is known than before', () => {
    expect(normalisedGain({ count: 10, n: 10 }, { count: 12, n: 12 })).toBe('full');
    expect(normalisedGain({ count: 10, n: 10 }, { count: 11, n: 12 })).toBe('fewer');
    expect(normalisedGain({ count: 6, n: 10 }, { count: 5, n: 10 })).toBe('fewer');
  });
});

describe('knowledge checks that one form asks before and after', () => {
  const publication = answered(both, 20, rights);
  const view = composeReport(publication, [both], { name: 'Ada', language: 'en' });

  it('stand side by side with what was gained, by question and in all, each with its base', () => {
    expect(view.quiz?.heading).toBe('Right answers before and after');
    expect(view.quiz?.columns).toEqual(['Question', 'Before', 'After', 'Normalised gain']);
    expect(view.quiz?.rows.map((row) => row.map(({ text, detail = '' }) => `${text} ${detail}`.trim()))).toEqual([
      ['Words of n_cap', '45% 9 of 20', '70% 14 of 20', '45%'],
      ['Words of n_trade', '55% 11 of 20', '85% 17 of 20', '67%'],
      ['All of these questions', '50% 20 of 40', '78% 31 of 40', '55%'],
    ]);
    expect(view.quiz?.notes.join(' ')).toMatch(/Hake 1998.*No range is given.*asked in the same form/);
  });

  it('are in the mail, its text, on paper and in the tables', async () => {
    const gains = sheetsOf(publication, [both], 'en').find(({ id }) => id === 'gains');

    for (const said of [
      await reportHtml(view),
      reportText(view),
      JSON.stringify(paperDocument(view, { asOf: publication.asOf, size: 'a4' })),
    ]) {
      expect(said).toContain('Right answers before and after');
      expect(said).toContain('67%');
    }
    expect(gains?.rows).toMatchObject([{ length: 7 }, { length: 7 }, { length: 7 }]);
    expect(JSON.stringify(gains)).toContain('66.7');
  });

  it('are left out where either is hidden, or answered by fewer than a share is compared from', () => {
    const few = answered(both, 9, { k_cap: 2, n_cap: 5 });
    const hidden = answered(both, 20, { k_cap: 9, n_cap: 14 });
    const { k_cap: _, ...items } = hidden.released.items;

    expect(quizGains(few, both.questionnaire)).toBeUndefined();
    expect(quizGains({ released: { ...hidden.released, items } }, both.questionnaire)).toBeUndefined();
    expect(quizGains(hidden, both.questionnaire)?.gains).toHaveLength(1);
  });
});

describe('knowledge checks of a programme that follows another', () => {
  const after = asking([check('k_cap')]);
  const earlier = {
    programme: 'before',
    title: en('Before the course'),
    asOf: '2020-11-20T10:00:00.000Z' as Instant,
    responses: 30,
    items: { k_cap: { total: 12, price: 18 } },
  };

  it('stand beside what it showed, as the gain of the group', () => {
    const publication = { ...answered(after, 20, { k_cap: 14 }), earlier };
    const { quiz } = composeReport(publication, [after], { name: 'Ada', language: 'en' });

    expect(quiz?.rows.map((row) => row.map(({ text }) => text))).toEqual([['Words of k_cap', '40%', '70%', '50%']]);
    expect(quiz?.notes.at(-1)).toContain('Before: the results of “Before the course” as of 20 November 2020');
  });

  it('say in words where nothing was gained', () => {
    const publication = { ...answered(after, 20, { k_cap: 2 }), earlier };

    expect(composeReport(publication, [after], { name: 'Ada', language: 'en' }).quiz?.rows[0]?.at(-1)?.text).toBe(
      'fewer right than before',
    );
  });

  it('are no table of their own where nothing was asked twice', () => {
    const { quiz } = composeReport(answered(after, 20, { k_cap: 14 }), [after], { name: 'Ada', language: 'en' });

    expect(quiz).toBeUndefined();
  });
});
