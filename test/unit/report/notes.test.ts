import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Question } from '../../../shared/questionnaire/question.ts';
import { definitionNotes, quotableNotes } from '../../../shared/report/notes.ts';
import type { CommentBlock } from '../../../shared/report/view.ts';
import type { Precision } from '../../../shared/statistics/precision.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const texts = reportTexts('en');
const { notes } = texts;
const session = aSession();
const later = aSession({ answersExpireAt: '2021-02-01T12:00:00.000Z' as Instant });
const noted = (sessions: Parameters<typeof definitionNotes>[0], precision: Precision = {}, comparisons = 0) =>
  definitionNotes(sessions, { questions: [], comparisons, precision }, 'en', texts);

describe('how a report is to be read', () => {
  it('says what intervals rest on', () => {
    const plain = [notes.interval, notes.blank, notes.suppressed({ k: 5, comments: 10 })];
    const of = (precision: Precision) => noted([session], precision).slice(0, -1);

    expect(of({})).toEqual(plain);
    expect(of({ designEffect: 1 })).toEqual(plain);
    expect(of({ designEffect: 1.5 })).toEqual(plain.toSpliced(1, 0, notes.designEffect({ value: '1.5' })));
    expect(of({ population: 160 })).toEqual(plain.toSpliced(1, 0, notes.population({ people: 160 })));
  });

  it('says how many comparisons there are, where there is one', () => {
    const thresholds = { leastPoints: 10, leastScore: 20, fewestShare: 10, fewestScore: 20 };

    expect(noted([session], {}, 3)).toContain(notes.compared({ comparisons: 3, ...thresholds }));
    expect(noted([session], {}, 0)).toHaveLength(4);
  });

  it('says when the last single answers are deleted', () => {
    const [first, last] = [notes.deleted({ day: '3 January 2021' }), notes.deleted({ day: '1 February 2021' })];

    expect(noted([session]).at(-1)).toBe(first);
    expect(noted([session, later]).at(-1)).toBe(last);
    expect(noted([later, session]).at(-1)).toBe(last);
  });
});

describe('what may be quoted', () => {
  const consent = (quotes: object) => ({ type: 'consent', ...quotes }) as Question;
  const asked = consent({ quotes: {} });
  const blockOf = (...marks: (string | undefined)[]) =>
    [
      {
        question: 'Q',
        shown: '',
        all: 1,
        comments: marks.map((quotable) => ({ text: 'Good', ...(quotable && { quotable }) })),
      },
    ] satisfies CommentBlock[];

  it.each<[string, Question[], CommentBlock[], string[]]>([
    ['said where a comment has a mark', [asked], blockOf('yes', undefined), [notes.quotable({ k: 5 })]],
    ['said where none has', [asked], blockOf(undefined), [notes.noneQuotable]],
    ['not said without comments', [asked], [], []],
    ['not said where nobody is asked', [], blockOf(undefined), []],
    ['not said where another consent is asked for', [consent({})], blockOf(undefined), []],
    ['not said of another question', [{ type: 'text', quotes: {} } as never], blockOf(undefined), []],
  ])('is %s', (_, questions, blocks, expected) => {
    expect(quotableNotes(blocks, questions, texts)).toEqual(expected);
  });
});
