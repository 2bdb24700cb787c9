import { describe, expect, it } from 'vitest';
import { claimRates } from '../fixtures/report/claim-rates.ts';
import type { Shape } from '../fixtures/report/simulated-report.ts';

const shapes: Shape[] = [
  { questions: 20, sessions: 10, people: 30 },
  { questions: 8, sessions: 4, people: 40 },
  { questions: 20, sessions: 2, people: 60 },
];

// `npm run bench -- sentences` does the same with 2,000 programmes of each shape.
describe('over programmes in which nothing differs', () => {
  it.each(shapes)('at most one report of twenty claims a difference: $questions x $sessions', (shape) => {
    const { programme, session } = claimRates(shape, { satisfied: 0.85 }, 40);
    expect(programme).toBeLessThanOrEqual(0.05);
    expect(session).toBeLessThanOrEqual(0.05);
  });

  it('nor where hardly anybody is dissatisfied', () => {
    const { programme, session } = claimRates({ questions: 8, sessions: 4, people: 12 }, { satisfied: 0.97 }, 60);
    expect(programme).toBeLessThanOrEqual(0.05);
    expect(session).toBeLessThanOrEqual(0.05);
  });
});

describe('over programmes in which something differs by 20 points', () => {
  const sample: Shape = { questions: 8, sessions: 4, people: 160 };

  it('names the session, the question and the barrier nearly always at the size of the sample', () => {
    const truth = { satisfied: 0.85, firstSession: -0.2, firstBarrier: 0.2 };
    const { namesSession, namesBarrier } = claimRates(sample, truth, 20);
    expect(namesSession).toBeGreaterThanOrEqual(0.9);
    expect(namesBarrier).toBeGreaterThanOrEqual(0.9);
    expect(claimRates(sample, { satisfied: 0.85, secondQuestion: -0.2 }, 20).namesQuestion).toBeGreaterThanOrEqual(0.9);
  });

  it('names a session of thirty people at times, and hardly ever another one', () => {
    const shape = { questions: 8, sessions: 4, people: 30 };
    const { namesSession, programme } = claimRates(shape, { satisfied: 0.85, firstSession: -0.2 }, 60);
    expect(namesSession).toBeGreaterThanOrEqual(0.05);
    expect(programme - namesSession).toBeLessThanOrEqual(0.05);
  });
});
