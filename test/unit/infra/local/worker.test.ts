import { expect, it } from 'vitest';
import { FunctionWorker } from '../../../../infra/local/functions/worker.ts';

it('the worker of a thread that can’t be made says so to its call, and ends', async () => {
  const worker = new FunctionWorker({
    module: 'file:///nowhere.mjs',
    // No thread can be given this.
    handler: (() => {}) as unknown as string,
    environment: {},
    timeoutMs: 60_000,
    memoryMb: 100,
    log: () => {},
  });

  await expect(worker.invoke('{}', { awsRequestId: '1' })).rejects.toMatchObject({
    problem: 'failed',
    message: expect.stringContaining('could not be cloned'),
  });
  expect(worker.alive).toBe(false);
  await worker.stop();
});
