import { describe, expect, it } from 'vitest';
import {
  afterSending,
  type Dispatch,
  type DispatchState,
  dispatchStep,
} from '../../../shared/delivery/dispatch-states.ts';
import { maxAttempts } from '../../../shared/delivery/retry.ts';
import { after, type Instant } from '../../../shared/time/instant.ts';

const now = '2020-12-04T12:20:00.000Z' as Instant;
const before = '2020-12-04T12:19:59.999Z' as Instant;
const later = '2020-12-04T12:20:00.001Z' as Instant;

function aDispatch(state: DispatchState, attempt = 0): Dispatch {
  return { recipient: 'ada', attempt, state };
}

describe('a dispatch', () => {
  it('is claimed for three minutes when its time has come, and counted as an attempt', () => {
    for (const notBefore of [now, before]) {
      expect(dispatchStep(aDispatch({ name: 'PENDING', notBefore }, 2), now)).toEqual({
        step: 'send',
        claimed: aDispatch({ name: 'SENDING', leaseUntil: '2020-12-04T12:23:00.000Z' as Instant }, 3),
      });
    }
  });

  it('waits for its time, and while another is sending it', () => {
    expect(dispatchStep(aDispatch({ name: 'PENDING', notBefore: later }), now)).toEqual({ step: 'wait' });
    expect(dispatchStep(aDispatch({ name: 'SENDING', leaseUntil: later }, 1), now)).toEqual({ step: 'wait' });
  });

  it('is unknown, never sent again, when its sender did not come back', () => {
    expect(dispatchStep(aDispatch({ name: 'SENDING', leaseUntil: now }, 1), now)).toMatchObject({
      step: 'give-up',
      next: { attempt: 1, state: { name: 'UNKNOWN', at: now } },
    });
  });

  it.each<DispatchState>([
    { name: 'SENT', at: before, messageId: 'm' },
    { name: 'FAILED', at: before, reason: 'r' },
    { name: 'UNKNOWN', at: before, reason: 'r' },
  ])('that is $name stays so', (state) => {
    expect(dispatchStep(aDispatch(state, 1), later)).toEqual({ step: 'none' });
  });
});

describe('after sending', () => {
  const claimed = (attempt: number) => aDispatch({ name: 'SENDING', leaseUntil: later }, attempt);

  it('a dispatch is sent, failed or unknown as the transport says', () => {
    expect(afterSending(claimed(1), { outcome: 'sent', messageId: 'm1' }, now).state).toEqual({
      name: 'SENT',
      at: now,
      messageId: 'm1',
    });
    expect(afterSending(claimed(1), { outcome: 'refused', reason: 'r' }, now).state.name).toBe('FAILED');
    expect(afterSending(claimed(1), { outcome: 'unknown', reason: 'r' }, now).state.name).toBe('UNKNOWN');
  });

  it('that nothing came of, it waits ever longer up to two hours, and fails after three days', () => {
    const states = Array.from(
      { length: maxAttempts },
      (_, n) => afterSending(claimed(n + 1), { outcome: 'not-now', reason: 'r' }, now).state,
    );
    const waits = states.flatMap((state) =>
      state.name === 'PENDING' ? [(Date.parse(state.notBefore) - Date.parse(now)) / 60_000] : [],
    );

    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
    expect(Math.max(...waits)).toBe(120);
    expect(waits.reduce((total, each) => total + each, 0) / 60).toBeCloseTo(72, -1);
    expect(states.at(-1)?.name).toBe('FAILED');
  });

  it('that a person let be sent again, it gets all its tries again', () => {
    const again = { ...claimed(maxAttempts + 1), forgiven: maxAttempts };

    expect(afterSending(again, { outcome: 'not-now', reason: 'r' }, now)).toEqual({
      ...again,
      state: { name: 'PENDING', notBefore: after(now, 60_000) },
    });
  });
});
