import type { FoldInput, FoldResult } from './fold.process.ts';
import { inProcess } from './in-process.ts';
import type { PageInput, PageResult } from './page.process.ts';
import type { Line } from './row.ts';

/** What a report function may have, in bytes. */
const memory = 512 * 1024 ** 2;

/** Time and peak memory of a fold over ten times as many responses each time: a line in both, or it isn't linear. */
export async function measureFold(sizes: readonly number[]): Promise<{ lines: Line[]; microseconds: number }> {
  const results: FoldResult[] = [];
  for (const responses of sizes) {
    const input: FoldInput = { responses };
    // Young garbage is collected early, so that the peak is what is held, not what was not yet cleaned up.
    const { result } = await inProcess<FoldResult>('fold.process.ts', input, { flags: ['--max-semi-space-size=8'] });
    if (result.counted !== responses) throw new Error(`${result.counted} of ${responses} responses were counted`);
    results.push(result);
  }
  const lines = results.map(({ milliseconds, peak }, at): Line => {
    const before = results[at - 1];
    const size = sizes[at]?.toLocaleString('en');
    return {
      what: `fold of ${size} responses (peak memory ${Math.round(peak / 1024 ** 2)} MB)`,
      unit: 'ms',
      measured: milliseconds,
      ...(before && { floor: before.milliseconds }),
    };
  });
  const [last, before] = [results.at(-1), results.at(-2)];
  if (last === undefined || before === undefined) return { lines, microseconds: 0 };
  const microseconds = (last.milliseconds * 1000) / (sizes.at(-1) ?? 1);
  return {
    lines: [
      ...lines,
      {
        what: 'time a response in the largest fold, over the second largest: linear',
        unit: 'µs',
        floor: (before.milliseconds * 1000) / (sizes.at(-2) ?? 1),
        measured: microseconds,
        target: { of: 'ratio', atMost: 1.25 },
      },
      {
        what: 'peak memory of the largest fold',
        unit: 'MB',
        floor: before.peak / 1024 ** 2,
        measured: last.peak / 1024 ** 2,
        target: { of: 'measured', atMost: memory / 1024 ** 2 },
      },
    ],
    microseconds,
  };
}

/** Reading a page of stored responses out of what was parsed, and folding it, beside the parsing. */
export async function measurePage(): Promise<Line[]> {
  const input: PageInput = { rounds: 30 };
  const { result } = await inProcess<PageResult>('page.process.ts', input);
  return [
    {
      what: 'decoding and folding a stored response, over JSON.parse of it',
      unit: 'µs',
      floor: result.parsed,
      measured: result.folded,
      target: { of: 'ratio', atMost: 1.2 },
    },
  ];
}
