import type { Built } from './built.ts';
import { functionEnvironment } from './environment.ts';
import { inProcess } from './in-process.ts';
import { code } from './measured-session.ts';
import { median, quantile } from './quantiles.ts';
import type { Line } from './row.ts';
import { type Filled, post, withStack } from './served.ts';
import type { SubmitInput, SubmitTimes } from './submit.process.ts';

/** What one submission takes; the cost is computed from it. */
export interface SubmitCost {
  /** Microseconds of processor time. */
  readonly processor: number;
}

/** The submit handler over a bare PutItem of the same item, by the clock and by processor time; and the whole stack. */
export async function measureSubmit({ modules }: Built, times: number): Promise<{ lines: Line[]; cost: SubmitCost }> {
  return withStack(async ({ stack, fill, responses }) => {
    const filled = await fill(1);
    await post(stack.url, filled);
    const [item] = await responses();
    if (item === undefined) throw new Error('nothing was stored');
    const input: SubmitInput = { modules, code, filled, item, times };
    const { result } = await inProcess<SubmitTimes>('submit.process.ts', input, {
      environment: functionEnvironment(stack),
    });
    const { milliseconds, processor } = result;
    const lines: Line[] = [
      ...([0.5, 0.99] as const).flatMap((share): Line[] => {
        const of = (lane: keyof SubmitTimes['milliseconds']) => quantile(milliseconds[lane], share);
        const percentile = `p${share * 100}`;
        const atMost = share === 0.5 ? 1.2 : 1.5;
        const target = { of: 'ratio', atMost } as const;
        return [
          {
            what: `submit handler over a bare PutItem, ${percentile}`,
            unit: 'ms',
            floor: of('put'),
            measured: of('submit'),
          },
          {
            what: `its write, a PutItem on a condition, over a bare one, ${percentile}`,
            unit: 'ms',
            floor: of('put'),
            measured: of('keep'),
          },
          {
            what: `submit handler over its write, ${percentile}`,
            unit: 'ms',
            floor: of('keep'),
            measured: of('submit'),
            target,
          },
        ];
      }),
      {
        what: 'processor time of a submission, over a bare PutItem',
        unit: 'µs',
        floor: median(processor.put),
        measured: median(processor.submit),
      },
      {
        what: 'processor time of a submission, over only parsing JSON',
        unit: 'µs',
        floor: median(processor.parse),
        measured: median(processor.submit),
      },
      {
        what: 'local stack: submissions a second, 16 at a time',
        unit: '/s',
        measured: await throughput(stack.url, fill, times),
      },
    ];
    return { lines, cost: { processor: median(processor.submit) } };
  });
}

/** Posts a second over HTTP, through gateway, function and engine. */
async function throughput(url: string, fill: (seed: number) => Promise<Filled>, times: number): Promise<number> {
  const crowd = await Promise.all(Array.from({ length: times }, (_, seed) => fill(seed + 2)));
  const queue = crowd.values();
  const phone = async () => {
    for (const filled of queue) await post(url, filled);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: 16 }, phone));
  return (times / (performance.now() - begun)) * 1000;
}
