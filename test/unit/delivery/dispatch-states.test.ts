import { describe, expect, it } from 'vitest';
import {
  afterSending,
  claimed,
  type Dispatch,
  type DispatchState,
  dispatchStep,
  isDispatchState,
  isFinal,
} from '../../../shared/delivery/dispatch-states.ts';
import { maxAttempts } from '../../../shared/delivery/retry.ts';
import { after, type Instant } from '../../../shared/time/instant.ts';

const now = '2020-12-04T12:20:00.000Z' as Instant;
const before = '2020-12-04T12:19:59.999Z' as Instant;
const later = '2020-12-04T12:20:00.001Z' as Instant;

function aDispatch(state: DispatchState, attempt = 0): Dispatch {
  return { recipient: 'ada', attempt, state };
}

const at = (minutes: number) => after(now, minutes * 60_000);
const pending = (notBefore: Instant, attempt = 0) => aDispatch({ name: 'PENDING', notBefore }, attempt);
const sending = (leaseUntil: Instant, attempt = 1) => aDispatch({ name: 'SENDING', leaseUntil }, attempt);

describe('a state', () => {
  it.each([
    ['PENDING', false],
    ['SENDING', false],
    ['SENT', true],
    ['FAILED', true],
    ['UNKNOWN', true],
  ] as const)('that is stored as %s is known, and final: %s', (name, final) => {
    expect(isDispatchState({ name })).toBe(true);
    expect(isFinal({ name } as DispatchState)).toBe(final);
  });

  it.each(['', 'pending', 'LOST', 'toString', 'constructor'])('that is stored as "%s" is none', (name) => {
    expect(isDispatchState({ name })).toBe(false);
  });
});

describe('a dispatch', () => {
  it.each([
    ['of which nothing was tried', 0, 3],
    ['tried once', 1, 3],
    ['tried twice', 2, 4],
    ['tried three times', 3, 8],
    ['tried eight times', 8, 120],
    ['tried often', maxAttempts - 1, 120],
  ])('%s is put off before its mail is made, and counted', (_, attempt, minutes) => {
    for (const notBefore of [now, before]) {
      expect(dispatchStep(pending(notBefore, attempt), now)).toEqual({
        step: 'make',
        next: pending(at(minutes), attempt + 1),
      });
    }
  });

  it('whose sender stopped each time before the mail was made has failed, and not before', () => {
    expect(dispatchStep(pending(now, maxAttempts), now)).toEqual({
      step: 'give-up',
      next: aDispatch(
        { name: 'FAILED', at: now, reason: 'the sender stopped each time before the mail was made' },
        maxAttempts,
      ),
    });
    // A person let it be sent again.
    const again = { ...pending(now, maxAttempts), forgiven: maxAttempts };
    expect(dispatchStep(again, now)).toMatchObject({ step: 'make', next: { attempt: maxAttempts + 1 } });
  });

  it('is claimed for three minutes when its mail is made, as the attempt that was counted', () => {
    expect(claimed(pending(later, 3), now)).toEqual(sending(at(3), 3));
  });

  it('waits for its time, as long as any wait can be, and while another is sending it', () => {
    expect(dispatchStep(pending(later), now)).toEqual({ step: 'wait' });
    expect(dispatchStep(pending(at(120), 9), now)).toEqual({ step: 'wait' });
    expect(dispatchStep(sending(later), now)).toEqual({ step: 'wait' });
    expect(dispatchStep(sending(at(3)), now)).toEqual({ step: 'wait' });
  });

  it('does not wait for what only a wrong clock can have written', () => {
    const beyond = (minutes: number) => after(at(minutes), 1);
    expect(dispatchStep(pending(beyond(120), 1), now)).toMatchObject({ step: 'make', next: { attempt: 2 } });
    // Its owner may still be at work: the lease is cut, not broken.
    expect(dispatchStep(sending(beyond(3)), now)).toEqual({ step: 'shorten', next: sending(at(3)) });
    expect(dispatchStep(sending(at(3 * 24 * 60)), now)).toEqual({ step: 'shorten', next: sending(at(3)) });
  });

  it('is unknown, never sent again, when its sender did not come back', () => {
    expect(dispatchStep(sending(now), now)).toEqual({
      step: 'give-up',
      next: aDispatch({ name: 'UNKNOWN', at: now, reason: 'the sender stopped while sending' }, 1),
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
  const attempted = (attempt: number) => sending(later, attempt);

  it('a dispatch is sent, failed or unknown as the transport says', () => {
    expect(afterSending(attempted(1), { outcome: 'sent', messageId: 'm1' }, now).state).toEqual({
      name: 'SENT',
      at: now,
      messageId: 'm1',
    });
    for (const [outcome, name] of [
      ['refused', 'FAILED'],
      ['unknown', 'UNKNOWN'],
    ] as const) {
      expect(afterSending(attempted(1), { outcome, reason: 'r' }, now)).toEqual(
        aDispatch({ name, at: now, reason: 'r' }, 1),
      );
    }
  });

  it('that nothing came of, it waits ever longer up to two hours, and fails after three days', () => {
    const states = Array.from(
      { length: maxAttempts },
      (_, n) => afterSending(attempted(n + 1), { outcome: 'not-now', reason: 'r' }, now).state,
    );
    const waits = states.flatMap((state) =>
      state.name === 'PENDING' ? [(Date.parse(state.notBefore) - Date.parse(now)) / 60_000] : [],
    );

    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
    expect(Math.max(...waits)).toBe(120);
    expect(waits.reduce((total, each) => total + each, 0) / 60).toBeCloseTo(72, -1);
    expect(states.at(-2)?.name).toBe('PENDING');
    expect(states.at(-1)).toEqual({ name: 'FAILED', at: now, reason: 'r' });
  });

  it('that a person let be sent again, it gets all its tries again', () => {
    const again = { ...attempted(maxAttempts + 1), forgiven: maxAttempts };

    expect(afterSending(again, { outcome: 'not-now', reason: 'r' }, now)).toEqual({
      ...again,
      state: { name: 'PENDING', notBefore: after(now, 60_000) },
    });
  });
});
