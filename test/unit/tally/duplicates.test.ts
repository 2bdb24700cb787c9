import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { askingOf } from '../../../shared/response/answer-types.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { duplicateResponses, duplicatesOf, mergeDuplicates, noDuplicates } from '../../../shared/tally/duplicates.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

const [session] = sessionsOf(sampleFile());
const items = itemsOf(session);
const choices = items.filter(({ question }) => !askingOf(question).isComment).map(({ key }) => key);

/** The same answers, without a text, to so many questions. */
const short = (questions: number): Answers => Object.fromEntries(choices.slice(0, questions).map((key) => [key, 5]));
const repeated = (answers: Answers, times: number) =>
  duplicateResponses(duplicatesOf(items, Array<Answers>(times).fill(answers)));

describe('the same answers twice', () => {
  it.each([
    { questions: 0, counted: 0 },
    { questions: 1, counted: 0 },
    { questions: 9, counted: 0 },
    { questions: 10, counted: 2 },
    { questions: 11, counted: 2 },
  ])('are chance up to nine questions: with $questions of them $counted count', ({ questions, counted }) => {
    expect(repeated(short(questions), 2)).toBe(counted);
  });

  it('are none by chance with a text, however few answers stand beside it', () => {
    expect(repeated({ q_apply: 'On Monday.' }, 2)).toBe(2);
    expect(repeated({ ...short(8), q_apply: 'On Monday.' }, 2)).toBe(2);
  });

  it('do not become more by answers to what is not asked', () => {
    const others = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`gone_${n}`, 5]));
    expect(repeated({ ...short(9), ...others }, 2)).toBe(0);
  });

  it('count all of those who gave them, and nobody who gave them alone', () => {
    expect(repeated(short(10), 1)).toBe(0);
    expect(repeated(short(10), 3)).toBe(3);
    const some = [short(10), short(10), short(11), { q_apply: 'a' }, { q_apply: 'b' }, { q_apply: 'b' }];
    expect(duplicateResponses(duplicatesOf(items, some))).toBe(4);
  });

  it('are found in whatever order the answers were stored, and apart where one differs', () => {
    const reversed = Object.fromEntries(Object.entries(short(10)).reverse());
    expect(duplicateResponses(duplicatesOf(items, [short(10), reversed]))).toBe(2);
    expect(duplicateResponses(duplicatesOf(items, [short(10), { ...short(10), [choices[0] ?? '']: 4 }]))).toBe(0);
  });
});

const bySize = (one: number, other: number) => one - other;

describe('the sketch of what was answered', () => {
  const texts = Array.from({ length: 5 }, (_, n): Answers => ({ q_apply: `text ${n}` }));

  it('keeps all hashes while they are as many as it may keep, and the smallest of more', () => {
    const all = duplicatesOf(items, texts, 5);
    const hashes = [...all.counts.keys()].sort(bySize);
    expect(all.counts.size).toBe(5);
    for (const hash of hashes) expect(Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 52).toBe(true);
    expect(all.below).toBe(2 ** 52);

    const four = duplicatesOf(items, texts, 4);
    expect([...four.counts.keys()].sort(bySize)).toEqual(hashes.slice(0, 4));
    expect(four.below).toBe(hashes[4]);
  });

  it('spreads answers that differ by one step or one letter evenly, and takes none for another', () => {
    const steps = Array.from({ length: 4096 }, (_, n): Answers => {
      const digits = choices.slice(0, 12).map((key, at) => [key, Math.floor(n / 2 ** at) % 2] as const);
      return Object.fromEntries(digits);
    });
    const letters = Array.from({ length: 4096 }, (_, n): Answers => ({ q_apply: `Answer ${n.toString(36)}` }));
    const halves = Array.from({ length: 4096 }, (_, n): Answers => ({ ...short(11), q_nps: n + 0.5 }));
    for (const answers of [steps, letters, halves]) {
      const hashes = [...duplicatesOf(items, answers).counts.keys()];
      expect(hashes).toHaveLength(4096);
      // 256 to a sixteenth in the mean; four standard deviations are 62.
      for (let part = 0; part < 16; part += 1) {
        const within = hashes.filter((hash) => Math.floor(hash / 2 ** 48) === part).length;
        expect(Math.abs(within - 256)).toBeLessThan(70);
      }
    }
  });

  it('drops from the other part what lies at its own bound or above it', () => {
    const four = duplicatesOf(items, texts, 4);
    expect(mergeDuplicates(four, duplicatesOf(items, texts), 8)).toEqual({
      below: four.below,
      counts: new Map([...four.counts].map(([hash]) => [hash, 2])),
    });
    expect(mergeDuplicates(noDuplicates, four, 4)).toEqual(four);
    expect(mergeDuplicates(four, noDuplicates, 4)).toEqual(four);
  });

  it('estimates by the share of all hashes that lie below its bound', () => {
    const counts = new Map([
      [1, 3],
      [2, 1],
      [3, 2],
    ]);
    expect(duplicateResponses({ below: 2 ** 52, counts })).toBe(5);
    expect(duplicateResponses({ below: 2 ** 51, counts })).toBe(10);
    expect(duplicateResponses({ below: 2 ** 50, counts })).toBe(20);
  });
});
