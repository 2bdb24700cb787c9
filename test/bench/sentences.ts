import { claimRates } from '../fixtures/report/claim-rates.ts';
import type { Shape } from '../fixtures/report/simulated-report.ts';
import type { Line } from './row.ts';

/** Programmes of many and of few questions and sessions, and one of the sample's size. */
const shapes: readonly Shape[] = [
  { questions: 20, sessions: 10, people: 30 },
  { questions: 8, sessions: 4, people: 30 },
  { questions: 20, sessions: 2, people: 30 },
  { questions: 8, sessions: 4, people: 160 },
];

/** How many are satisfied where nothing else is said. */
const satisfied = 0.85;

/**
 * How often reports name a difference that is none, and one that is, over simulated programmes whose participants answer
 * alike from question to question.
 */
export function measureSentences(runs: number): Line[] {
  return shapes.flatMap((shape): Line[] => {
    const { questions, sessions, people } = shape;
    const size = `${questions} questions x ${sessions} sessions of ${people}`;
    const nothing = claimRates(shape, { satisfied }, runs);
    const session = claimRates(shape, { satisfied, firstSession: -0.2 }, runs);
    const question = claimRates(shape, { satisfied, secondQuestion: -0.2 }, runs);
    const barrier = claimRates(shape, { satisfied, firstBarrier: 0.2 }, runs);
    const percent = (what: string, rate: number, atMost?: number): Line => ({
      what: `${size}: ${what}`,
      unit: '%',
      measured: rate * 100,
      ...(atMost === undefined ? {} : { target: { of: 'measured', atMost } }),
    });
    return [
      percent('programme’s reports that claim a difference where there is none', nothing.programme, 5),
      percent('session’s reports that claim one where there is none', nothing.session, 5),
      percent('one session is 20 points lower in one question: it is named', session.namesSession),
      percent('one question is 20 points lower everywhere: it is named', question.namesQuestion),
      percent('one barrier is named by 40 % instead of 20 %: it leads', barrier.namesBarrier),
    ];
  });
}
