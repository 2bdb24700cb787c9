import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InvocationError } from '../../../../infra/local/functions/invocation-error.ts';
import { type Environment, EnvironmentPool, idleMs } from '../../../../infra/local/functions/pool.ts';

const startMs = 300;
const context = { awsRequestId: 'one' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Says how long it works, and is then what it has said; `never`: until it is stopped. */
function anEnvironment(all: TestEnvironment[], fault?: Error): TestEnvironment {
  let fail = (_: Error) => {};
  const environment: TestEnvironment = {
    alive: true,
    ready: new Promise((resolve, reject) => setTimeout(() => (fault ? reject(fault) : resolve(undefined)), startMs)),
    invoke: (event) =>
      new Promise((resolve, reject) => {
        fail = reject;
        if (event !== 'never') setTimeout(() => resolve(event), Number(event));
      }),
    stop: async () => {
      environment.alive = false;
      fail(new InvocationError('stopped', 'stopped'));
    },
  };
  environment.ready.catch(() => environment.stop());
  all.push(environment);
  return environment;
}

interface TestEnvironment extends Environment {
  alive: boolean;
}

function aPool(size: number, faults: Error[] = []) {
  const started: TestEnvironment[] = [];
  const pool = new EnvironmentPool(() => anEnvironment(started, faults.shift()), size);
  const alive = () => started.filter((each) => each.alive).length;
  /** Comes to the result, or to the problem of a call without one. */
  const call = (event: string) => pool.invoke(event, context).catch((error: InvocationError) => error.problem);
  return { pool, started, alive, call };
}

/** What a promise has come to by now. */
function settled(promise: Promise<string>): Promise<string> {
  return Promise.race([promise, vi.advanceTimersByTimeAsync(0).then(() => 'waits')]);
}

describe('the environments of a function', () => {
  it('are none before the first call, and one for calls that soon have their turn', async () => {
    const { call, started } = aPool(4);
    expect(started).toHaveLength(0);

    const calls = Array.from({ length: 10 }, () => call('20'));
    await vi.advanceTimersByTimeAsync(startMs + 10 * 20);

    expect(await Promise.all(calls)).toHaveLength(10);
    expect(started).toHaveLength(1);
  });

  it('are more, one after the other, once calls wait for as long as a start takes, and never more than allowed', async () => {
    const { call, started } = aPool(3);
    const calls = Array.from({ length: 9 }, () => call('10000'));

    const counts: number[] = [];
    for (let at = 0; at < 8; at += 1) {
      await vi.advanceTimersByTimeAsync(at === 0 ? startMs - 1 : startMs);
      counts.push(started.length);
    }
    // A start, a wait, a start, a wait.
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 3, 3]);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await Promise.all(calls)).toHaveLength(9);
  });

  it('take calls in the order in which they came', async () => {
    const { call } = aPool(1);
    const ended: string[] = [];

    const calls = ['30', '20', '10'].map((event) => call(event).then((result) => ended.push(result)));
    await vi.advanceTimersByTimeAsync(startMs + 60);
    await Promise.all(calls);

    expect(ended).toEqual(['30', '20', '10']);
  });

  it('go when nobody needs them, the last one much later, and come again', async () => {
    const { call, started, alive } = aPool(2);
    const calls = [call('10000'), call('10000')];
    await vi.advanceTimersByTimeAsync(3 * startMs + 10_000);
    await Promise.all(calls);
    expect(alive()).toBe(2);

    await vi.advanceTimersByTimeAsync(idleMs.spare);
    expect(alive()).toBe(1);
    await vi.advanceTimersByTimeAsync(idleMs.last - idleMs.spare - 1_000);
    expect(alive()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(alive()).toBe(0);

    const again = call('1');
    await vi.advanceTimersByTimeAsync(startMs + 1);
    expect(await again).toBe('1');
    expect([started.length, alive()]).toEqual([3, 1]);
  });

  it('stay while they are used now and then', async () => {
    const { call, started } = aPool(2);

    for (let at = 0; at < 20; at += 1) {
      const one = call('1');
      await vi.advanceTimersByTimeAsync(idleMs.last - 1_000);
      await one;
    }

    expect(started).toHaveLength(1);
  });

  it('that hang or have ended are in nobody’s way', async () => {
    const { call, started } = aPool(2);
    const hanging = call('never');
    const other = call('1');

    await vi.advanceTimersByTimeAsync(3 * startMs + 1);
    expect([await settled(hanging), await settled(other)]).toEqual(['waits', '1']);
    await started[0]?.stop();
    expect(await settled(hanging)).toBe('stopped');
    await started[1]?.stop();
    const after = call('1');
    await vi.advanceTimersByTimeAsync(startMs + 1);

    expect(await settled(after)).toBe('1');
  });

  it('are not started twice when the one ends that calls wait for', async () => {
    const { call, started, pool } = aPool(2);
    const calls = [call('never'), call('never')];
    await vi.advanceTimersByTimeAsync(startMs + 1);
    // The other call waits for a second one now, when the first one ends.
    await started[0]?.stop();
    await vi.advanceTimersByTimeAsync(startMs - 1);
    expect(started).toHaveLength(2);

    await vi.advanceTimersByTimeAsync(2);
    await pool.close();
    expect(await Promise.all(calls)).toEqual(['stopped', 'stopped']);
  });

  it('that can’t start say so to one call each, and the next is tried', async () => {
    const fault = new InvocationError('failed', 'no module');
    const { call } = aPool(2, [fault]);
    const calls = [call('1'), call('1')];

    await vi.advanceTimersByTimeAsync(2 * startMs + 1);

    expect(await Promise.all(calls)).toEqual(['failed', '1']);
  });

  it('are idle when no call is under way or waits', async () => {
    const { pool, call } = aPool(1);
    expect(await settled(pool.idle().then(() => 'idle'))).toBe('idle');
    void call('10');
    void call('10');
    const idle = pool.idle().then(() => 'idle');

    await vi.advanceTimersByTimeAsync(startMs + 15);
    expect(await settled(idle)).toBe('waits');
    await vi.advanceTimersByTimeAsync(5);

    expect(await settled(idle)).toBe('idle');
  });

  it('end with their pool, and with them what they work on and what waits', async () => {
    const { pool, call, alive } = aPool(1);
    const calls = [call('never'), call('1')];
    await vi.advanceTimersByTimeAsync(startMs);

    await pool.close();

    expect(await Promise.all(calls)).toEqual(['stopped', 'stopped']);
    expect(alive()).toBe(0);
    expect(await settled(call('1'))).toBe('stopped');
    expect(vi.getTimerCount()).toBe(0);
  });
});
