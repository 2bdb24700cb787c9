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
    const at = (share: number) => ({
      floor: quantile(milliseconds.put, share),
      measured: quantile(milliseconds.submit, share),
    });
    const lines: Line[] = [
      {
        what: 'submit handler over a bare PutItem, p50',
        unit: 'ms',
        ...at(0.5),
        target: { of: 'ratio', atMost: 1.15 },
      },
      {
        what: 'submit handler over a bare PutItem, p99',
        unit: 'ms',
        ...at(0.99),
        target: { of: 'ratio', atMost: 1.5 },
      },
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
