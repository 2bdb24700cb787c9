import { expect, it } from 'vitest';
import { seeded } from '../../shared/statistics/random.ts';
import { attackLived, inWords } from '../fixtures/attack/attack.ts';
import { aLife } from '../fixtures/attack/life.ts';
import { type Lived, live } from '../fixtures/attack/live.ts';
import { proven } from '../fixtures/proof.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';

const lives = sized({ each: 6, nightly: 500 });

/** What each publication of each session shows of its own answers. */
function ownNumbers({ sessions }: Lived) {
  return sessions.map(({ publications }) =>
    publications.map(({ kind, released, heldBack }) => ({ kind, released, heldBack })),
  );
}

it(
  'sessions of a programme that are reported side by side show what they show one after the other, and tell of nobody more',
  async () => {
    let published = 0;
    for (let at = 0; at < lives; at += 1) {
      const life = aLife(seed + at);
      const [alone, together] = [await live(life), await live(life, seeded(seed * 31 + at))];

      expect(ownNumbers(together), `life ${life.seed}`).toEqual(ownNumbers(alone));
      expect(together.programme.at(-1)?.publication.released, `life ${life.seed}`).toEqual(
        alone.programme.at(-1)?.publication.released,
      );
      expect(attackLived(together).found.map(inWords), `life ${life.seed}`).toEqual([]);
      published += together.sessions.reduce((sum, { publications }) => sum + publications.length, 0);
    }
    proven('side-by-side', {
      what: 'programmes whose sessions were reported by four workers at the same time, some killed, messages lost, doubled and out of order',
      tried: `${lives} lives, ${published} publications`,
      found:
        'each session shows the same as when they are reported one after the other; an exact solver learns of no few people from all of it',
    });
  },
  sized({ each: 4, nightly: 120 }) * 60_000,
);
