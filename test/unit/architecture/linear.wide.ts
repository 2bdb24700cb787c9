import { describe, expect, it } from 'vitest';
import { withoutEnd } from '../../../shared/i18n/without-end.ts';
import { bodyLimit } from '../../../shared/response/body-limit.ts';
import { type Count, counting } from '../../fixtures/operations.ts';
import { type Reading, readings, type Troublesome, troublesome } from '../../fixtures/parsers.ts';
import { proven } from '../../fixtures/proof.ts';
import { seed } from '../../fixtures/seed.ts';
import { isNightly, sized } from '../../fixtures/size.ts';

/** The largest text is as long as the largest body of a post; the others are the halves of it. */
const doublings = sized({ each: 2, nightly: 4 });
const sizes = Array.from({ length: doublings + 1 }, (_, at) => bodyLimit / 2 ** (doublings - at));

/** Twice, and something for what is done once. */
const mostGrowth = 2.2;

/** Every kind of text at night; for each change two for each reader, that the seed draws. */
function textsFor(reader: number): readonly Troublesome[] {
  if (isNightly) return troublesome;
  return [0, 1].flatMap((at) => troublesome[(seed + 7 * reader + 31 * at) % troublesome.length] ?? []);
}

async function growths(count: Count, { read }: Pick<Reading, 'read'>, { text }: Troublesome): Promise<number[]> {
  const counts: number[] = [];
  for (const size of sizes) {
    const given = text(size);
    counts.push(await count(() => quietly(() => read(given))));
  }
  return counts.slice(1).map((each, at) => each / Math.max(1, counts[at] ?? 0));
}

/** What it refuses, it has read. */
async function quietly(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (cause) {
    expect(cause).not.toBeInstanceOf(RangeError);
  }
}

describe('what reads a text from outside', () => {
  it('has twice as much to do with twice as long a text, and not more', async () => {
    const steep: string[] = [];
    let tried = 0;
    await counting(async (count) => {
      for (const [at, reading] of readings.entries()) {
        for (const text of textsFor(at)) {
          const most = Math.max(...(await growths(count, reading, text)));
          if (most > mostGrowth) steep.push(`${reading.name}, of ${text.name}: ${most.toFixed(2)} times as much`);
          tried += 1;
        }
      }
    });

    expect(steep).toEqual([]);
    proven('linear', {
      what: 'parsers on texts that keep careless ones busy, of up to 64 kB, by counted operations',
      tried: `${readings.length} parsers, ${tried} kinds of text, each doubled ${doublings} times`,
      found: 'twice the text is twice the work',
    });
  });

  it.each([
    [
      'a look back from each letter',
      (text: string) => Array.from(text, (_, at) => text.lastIndexOf('x', at) + text.slice(0, at).indexOf('x')),
    ],
    [
      'a list that is copied for each letter',
      (text: string) => Array.from(text).reduce<string[]>((all, each) => all.concat(each), []),
    ],
    ['a loop in a loop of the code', (text: string) => Array.from(text, (_, at) => withoutEnd(text.slice(at), /x/))],
  ])('would be found: %s', async (_, read) => {
    const [text] = troublesome.filter(({ name }) => name === '"a"');

    const found = await counting((count) =>
      growths(count, { read: (given) => read(given.slice(0, given.length / 16)) }, text as Troublesome),
    );

    expect(Math.max(...found)).toBeGreaterThan(mostGrowth);
  });
});
