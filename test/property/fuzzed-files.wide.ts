import { expect, it } from 'vitest';
import { type Random, seeded } from '../../shared/statistics/random.ts';
import { enteredBlocks } from '../fixtures/entered-blocks.ts';
import { type FileKind, fileKinds, isTold } from '../fixtures/fuzz/file-kinds.ts';
import { mutatedText } from '../fixtures/fuzz/mutated-text.ts';
import { heldHeap } from '../fixtures/heap.ts';
import { proven } from '../fixtures/proof.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';

/** Longer than any file takes, also on a machine with much else to do, in milliseconds. */
const longest = 20_000;

/** What a run may leave behind, in bytes: compiled code, caches of texts. */
const mostGrowth = 64 * 2 ** 20;

const files = sized({ each: 100, nightly: 20_000 });

interface Tried {
  readonly accepted: number;
  /** Files that led to code which none had reached before. */
  readonly leading: number;
  readonly faults: readonly string[];
}

/** Changes good files, and those that reached new code again, and tells what came of it. Ends with the tenth fault. */
function triedFiles(count: number, random: Random): Promise<Tried> {
  const faults: string[] = [];
  let accepted = 0;
  let leading = 0;
  return enteredBlocks(async (entered) => {
    const known = new Set<string>();
    const reachesMore = async () => {
      const before = known.size;
      for (const { block } of await entered()) known.add(block);
      return known.size > before;
    };
    const pools = fileKinds.map((kind) => ({ kind, texts: [...kind.samples] }));
    await reachesMore();
    for (let nth = 0; nth < count && faults.length < 10; nth += 1) {
      const { kind, texts } = random.pick(pools, [6, 2, 2, 1, 1, 1, 1, 1]);
      const text = mutatedText(chosen(texts, random), random);
      const outcome = await outcomeOf(kind, text);
      if (outcome === 'accepted') accepted += 1;
      else if (outcome !== 'refused') faults.push(`${kind.name} ${nth}: ${outcome}\n${differing(texts, text)}`);
      if (!(await reachesMore())) continue;
      leading += 1;
      texts.push(text);
    }
    return { accepted, leading, faults };
  });
}

it.each(fileKinds)('a good $name is good', async (kind) => {
  for (const text of kind.samples) expect(await outcomeOf(kind, text)).toBe('accepted');
});

it('a file that was changed somehow is refused in a sentence, or good for all that follows', async () => {
  const before = heldHeap();

  const { accepted, leading, faults } = await triedFiles(files, seeded(seed));

  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(files / 20);
  expect(heldHeap() - before).toBeLessThan(mostGrowth);
  proven('fuzzed-files', {
    what: 'programme, word, stage and backup files, and forms of other programs, changed at random and led by the code that they reach',
    tried: `${files.toLocaleString('en')} files, ${leading.toLocaleString('en')} of which reached something new`,
    found: `${accepted.toLocaleString('en')} good for publishing, form and report, all others refused in a sentence`,
  });
});

/** The newest are the most promising, and the good ones they come from are never left. */
function chosen(texts: readonly string[], random: Random): string {
  return random.chance(0.5) ? random.pick(texts.slice(0, 3)) : random.pick(texts.slice(-50));
}

/** What became of a file; for one that is neither accepted nor refused as it should be, what was seen. */
async function outcomeOf({ use }: FileKind, text: string): Promise<string> {
  const start = performance.now();
  try {
    await use(text);
    return tooSlow(start) ?? 'accepted';
  } catch (cause) {
    if (isTold(cause)) return tooSlow(start) ?? 'refused';
    return cause instanceof Error ? `${cause.stack?.slice(0, 1500)}` : String(cause);
  }
}

function tooSlow(start: number): string | undefined {
  const took = performance.now() - start;
  return took > longest ? `it took ${Math.round(took)} ms` : undefined;
}

/** The lines of a text that none of those it may come from has. */
function differing(texts: readonly string[], text: string): string {
  const known = new Set(texts.slice(0, 3).flatMap((each) => each.split('\n')));
  return text
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.slice(0, 200))
    .slice(0, 10)
    .join('\n');
}
