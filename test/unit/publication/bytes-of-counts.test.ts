import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import {
  largestEarlier,
  largestProgrammePublication,
  largestSessionPublication,
} from '../../../shared/publication/largest-publication.ts';
import type { Question, QuestionType } from '../../../shared/questionnaire/question.ts';
import type { Page } from '../../../shared/questionnaire/schema.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

/** A page of questions, each as far as its counts take room. */
function aPage(questions: object[], repeat?: Page['repeat']): Page {
  return {
    id: 'p',
    title: { en: 'Page' },
    break: false,
    questions: questions as Question[],
    ...(repeat && { repeat }),
  };
}

function asking(pages: Page[], headline: Session['questionnaire']['headline'] = {}): Session {
  const session = aSession();
  return { ...session, questionnaire: { ...session.questionnaire, headline, pages } };
}

const options = ['a', 'b', 'c'].map((id) => ({ id }));
const fivePoint = { id: 'q', type: 'five-point' };
/** What a publication takes without any counts: the store's own bytes and the comments. */
const bare = 1024 + 250_000;

describe('the most bytes that counts take', () => {
  // An item 53, and each category 7 with its name.
  it.each<{ type: QuestionType; asks?: object; bytes: number }>([
    { type: 'five-point', bytes: 53 + 6 * (2 + 7) },
    { type: 'zero-to-ten', bytes: 53 + 12 * (2 + 7) },
    { type: 'one', asks: { options }, bytes: 53 + 4 * (24 + 7) },
    { type: 'several', asks: { options }, bytes: 53 + 5 * (24 + 7) },
    { type: 'text', bytes: 53 + 1 + 7 },
    { type: 'pair', asks: { scale: 'five' }, bytes: 53 + 36 * (3 + 7) },
    { type: 'pair', asks: { to: 2 }, bytes: 53 + 9 * (3 + 7) },
    { type: 'pair', asks: { from: 0, to: 10 }, bytes: 53 + 144 * (5 + 7) },
    { type: 'pair', asks: { from: -1, to: 1 }, bytes: 53 + 16 * (5 + 7) },
    { type: 'number', asks: { min: 1, max: 11, decimals: 1 }, bytes: 53 + 102 * (14 + 7) },
    { type: 'date', asks: { min: '2026-01-01', max: '2026-01-31' }, bytes: 53 + 32 * (10 + 7) },
    // A year and two days are counted day by day, and what is longer in months.
    { type: 'date', asks: { min: '2026-01-01', max: '2027-01-02' }, bytes: 53 + 368 * (10 + 7) },
    { type: 'date', asks: { min: '2026-01-01', max: '2027-01-03' }, bytes: 53 + 15 * (10 + 7) },
    { type: 'rank', asks: { options }, bytes: 53 + 11 * (27 + 7) },
    { type: 'check', asks: { options }, bytes: 53 + 3 * (24 + 7) },
    { type: 'consent', bytes: 53 + 2 * (3 + 7) },
  ])('of a question of type $type that asks $asks are $bytes', ({ type, asks, bytes }) => {
    const session = asking([aPage([{ id: 'q', type, ...asks }])]);
    expect(largestSessionPublication(session)).toBe(bare + 3 * bytes);
  });

  it('of several sessions are those of each kind of organisation: all others are in blocks, whose names are here', () => {
    const org = { id: 'org', type: 'one', options };
    const plain = asking([aPage([fivePoint, org])]);
    // A hundred sessions have four blocks at most; of comments, as short as they can be, each has its session.
    const others = bare + Math.ceil(250_000 / 46) * 21 + 4 * 24;
    expect(largestProgrammePublication([])).toBe(0);
    expect(largestProgrammePublication([plain, plain])).toBe(others);
    const grouped = asking([aPage([fivePoint, org])], { group: 'org', satisfied: 'q' });
    const groups = 3 * (53 + (53 + 3 * (24 + 7)));
    expect(largestProgrammePublication([grouped])).toBe(others + groups);
    const byAnother = asking([aPage([fivePoint, org])], { group: 'q', satisfied: 'q' });
    expect(largestProgrammePublication([byAnother])).toBe(others);
  });

  it('of an earlier programme are its title in each language, and what is asked once', () => {
    const session = asking([aPage([fivePoint]), aPage([{ ...fivePoint, id: 's' }], 'speaker')]);
    expect(largestEarlier(session)).toBe(2 * (3 * 2000 + 20) + 107);
  });
});
