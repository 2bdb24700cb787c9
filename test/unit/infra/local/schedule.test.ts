import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocalFunction } from '../../../../infra/local/functions/functions.ts';
import { startTicker } from '../../../../infra/local/schedule.ts';

const calls = [{ functionName: 'report', input: { from: 'schedule' } }];

/** A function whose calls end when the test says so. */
function aFunction() {
  const running: { succeed(): void; fail(): void }[] = [];
  const invoke = vi.fn(
    (_: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        running.push({ succeed: () => resolve(null), fail: () => reject(new Error('no')) });
      }),
  );
  const functions = new Map<string, LocalFunction>([
    ['report', { name: 'report', invoke, idle: async () => {}, close: async () => {} }],
  ]);
  return { functions, invoke, running };
}

describe('the ticker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('calls the target with its input on time, but not while an earlier call runs', async () => {
    const { functions, invoke, running } = aFunction();
    const ticker = startTicker(calls, functions, 1000);

    await vi.advanceTimersByTimeAsync(999);
    expect(invoke).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(invoke.mock.calls).toEqual([[{ from: 'schedule' }]]);

    running[0]?.succeed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(invoke).toHaveBeenCalledTimes(2);
    ticker.close();
  });

  it('goes on after a call that failed', async () => {
    const { functions, invoke, running } = aFunction();
    const ticker = startTicker(calls, functions, 1000);

    await vi.advanceTimersByTimeAsync(1000);
    running[0]?.fail();
    await vi.advanceTimersByTimeAsync(1000);

    expect(invoke).toHaveBeenCalledTimes(2);
    ticker.close();
  });

  it('runs a tick on demand after the one under way, whatever came of that', async () => {
    const { functions, invoke, running } = aFunction();
    const ticker = startTicker(calls, functions, undefined);

    const first = ticker.tick();
    const second = ticker.tick();
    await vi.advanceTimersByTimeAsync(0);
    expect(invoke).toHaveBeenCalledTimes(1);
    running[0]?.fail();
    await expect(first).rejects.toThrow('The scheduled function report failed: no');
    await vi.advanceTimersByTimeAsync(0);
    running[1]?.succeed();

    await expect(second).resolves.toBeUndefined();
  });

  it('stops with its timer', async () => {
    const { functions, invoke } = aFunction();
    startTicker(calls, functions, 1000).close();

    await vi.advanceTimersByTimeAsync(5000);

    expect(invoke).not.toHaveBeenCalled();
  });
});
