import { describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/response/answers.ts';
import { attack, attackDecisions, attackLife, inWords, type Outcome, together } from '../fixtures/attack/attack.ts';
import { kindQuestion } from '../fixtures/attack/attacked-programme.ts';
import { attackersOf } from '../fixtures/attack/attackers.ts';
import type { Life } from '../fixtures/attack/life.ts';
import { type Lived, live } from '../fixtures/attack/live.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';

/** Half a second each; `npm run attack` takes as many as it is told to. */
const lives = sized({ each: 5, nightly: 1000 });
/** Of these one in ten or so has a decision. */
const withDecisions = sized({ each: 3, nightly: 100 });
const slowly = 2 * 60 * 60_000;

describe('whoever has all that is published of a programme, and a solver that is exact', () => {
  it(
    'learns of no one to four people what the publications of their session do not show by rule',
    async () => {
      const outcomes: Outcome[] = [];
      // The lives are such that there is something to find; a table is in every third or so.
      while (outcomes.length < lives || (!hasTable(outcomes) && outcomes.length < 5 * lives)) {
        outcomes.push(await attackLife(seed + outcomes.length));
      }
      const { figures, found } = outcomes.reduce(together);

      expect(found.map(inWords)).toEqual([]);
      expect(figures.judged).toBeGreaterThan(100 * outcomes.length);
      expect(figures.tables).toBeGreaterThan(0);
    },
    slowly,
  );
});

describe('whoever has all reports of a session, some of which leave out what others count', () => {
  it(
    'learns of no one to four people, nor how few have taken back their answers',
    async () => {
      const outcomes: Outcome[] = [];
      const isEnough = () => outcomes.length >= withDecisions && outcomes.some(({ figures }) => figures.decided > 0);
      for (let at = 0; !isEnough(); at += 1) outcomes.push(...[(await attackDecisions(seed + at)) ?? []].flat());
      const { figures, found } = outcomes.reduce(together);

      expect(found.map(inWords)).toEqual([]);
      expect(figures.judged).toBeGreaterThan(20 * outcomes.length);
    },
    slowly,
  );
});

function hasTable(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ figures }) => figures.tables > 0);
}

/** Some people of one kind of organisation who answer the headline alike: 5 is satisfied, 2 is not. */
type Block = readonly [kind: string, overall: 5 | 2 | 'na', count: number];

const [firm, gov, uni] = ['firm', 'bureau', 'institute'];

/** A programme of sessions that are over in a day. */
function roomsOf(...rooms: readonly (readonly Block[])[]): Life {
  const sessions = rooms.map((blocks, at) => ({
    opening: { from: at, to: at, talks: [{ speaker: at, topic: at }] },
    days: [{ arrivals: blocks.flatMap(arrivalsOf), deletions: 0 }],
    later: [],
  }));
  return { seed: 0, sessions };
}

function arrivalsOf([kind, overall, count]: Block) {
  const answers: Answers = {
    q_overall: overall,
    q_nps: 9,
    q_able: 'own',
    c_quote: 'no',
    c_terms: 'yes',
    [kindQuestion]: kind,
  };
  return Array.from({ length: count }, () => ({ answers, isQuick: false }));
}

function foundIn(lived: Lived): string[] {
  const found = attack(lived).flatMap(({ disclosures }) => disclosures);
  return found.map((each) => inWords({ ...each, seed: lived.seed }));
}

/** A session of people who have worked so many years each, and answer what that is asked of. */
function yearsOf(...years: readonly (readonly [years: number, count: number])[]): Life {
  const [session] = roomsOf([[gov, 5, years.reduce((total, [, count]) => total + count, 0)]]).sessions;
  const [day] = session?.days ?? [];
  if (session === undefined || day === undefined) throw new Error('a session without a day');
  const numbers = years.flatMap(([each, count]) => Array.from({ length: count }, () => each));
  const arrivals = day.arrivals.map((arrival, at) => {
    const q_years = numbers[at] ?? 0;
    return { ...arrival, answers: { ...arrival.answers, q_years, ...(q_years >= 20 && { q_mentor: 'would' }) } };
  });
  return { seed: 0, sessions: [{ ...session, days: [{ ...day, arrivals }] }] };
}

describe('programmes that have told of few people once', () => {
  it.each([
    [
      'the one who has worked for 15 years, and is counted with the seven who are asked after 20',
      yearsOf([5, 30], [15, 1], [25, 7]),
    ],
    [
      'the only firm among 31 people, who sat in a session of four',
      roomsOf(
        [
          [firm, 5, 1],
          [gov, 5, 1],
          [gov, 2, 1],
          [uni, 5, 1],
        ],
        [
          [uni, 5, 13],
          [uni, 2, 1],
          [gov, 5, 8],
          [gov, 2, 1],
          [gov, 'na', 1],
        ],
        [
          [uni, 5, 1],
          [gov, 5, 3],
        ],
      ),
    ],
    [
      'three firms of a session of seven',
      roomsOf(
        [
          [firm, 5, 3],
          [gov, 5, 3],
          [gov, 'na', 1],
        ],
        [[gov, 5, 5]],
        [
          [firm, 5, 9],
          [firm, 2, 1],
          [gov, 5, 19],
        ],
        [
          [firm, 5, 6],
          [gov, 5, 15],
          [gov, 2, 4],
        ],
      ),
    ],
    [
      'the four of a session, to the one of another',
      roomsOf(
        [[gov, 5, 9]],
        [
          [gov, 5, 3],
          [uni, 2, 1],
        ],
        [[firm, 5, 1]],
      ),
    ],
    [
      'nine in three sessions who are all dissatisfied',
      roomsOf([[gov, 5, 9]], [[gov, 2, 4]], [[uni, 2, 4]], [[firm, 2, 1]]),
    ],
  ])('tell nobody of %s', async (_, life) => {
    const lived = await live(life);

    expect(attackersOf(lived).length).toBeGreaterThan(1);
    expect(foundIn(lived)).toEqual([]);
  });
});
