import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { heapOptions } from '../../../../infra/cdk/constructs/heap-options.ts';
import { heapLimits } from '../../../../infra/local/functions/heap-limits.ts';
import { FunctionWorker } from '../../../../infra/local/functions/worker.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

describe('the heap of a function on this machine', () => {
  it.each([
    ['with options of the template', heapOptions(512), { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 460 }],
    [
      'with underscores, which Node.js takes as well',
      '--max_semi_space_size=2 --max_old_space_size=64',
      { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 64 },
    ],
    ['with other options', '--enable-source-maps', { maxOldGenerationSizeMb: 512 }],
    ['without any', undefined, { maxOldGenerationSizeMb: 512 }],
  ])('is as Lambda would start it, %s', (_what, options, limits) => {
    expect(heapLimits(options, 512)).toEqual(limits);
  });

  it('is what its thread has, which gets no options that it could not take', async () => {
    const module = join(scratchFolder('heap'), 'index.mjs');
    writeFileSync(
      module,
      `import { resourceLimits } from 'node:worker_threads';
       export const handler = async () => ({ resourceLimits, options: String(process.env.NODE_OPTIONS) });`,
    );
    const worker = new FunctionWorker({
      module: pathToFileURL(module).href,
      handler: 'handler',
      environment: { NODE_OPTIONS: heapOptions(100) },
      timeoutMs: 60_000,
      memoryMb: 100,
      log: () => {},
    });
    const said = JSON.parse(await worker.invoke('{}', { awsRequestId: '1' }));
    await worker.stop();

    expect(said.options).toBe('undefined');
    expect(said.resourceLimits).toMatchObject({ maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 90 });
  });
});
