import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Clock, minute } from '../../time/instant.ts';

/** More than any two clocks that are looked after are apart, and less than does harm. */
const tolerance = 5 * minute;

/** The clock of this machine is wrong, or the table's is: nothing may be sealed, deleted or put off by it. */
export class ClockError extends Error {
  override readonly name = 'ClockError';
  /** It passes when the clock is put right. */
  readonly code = 'CLOCK';
}

/** A clock that gives the time only while it is compared with another. */
export interface CheckedClock extends Clock {
  /**
   * Does work that asks the table. What answers said before is forgotten: no further one would come from a table that nobody
   * asks any more, and a machine that slept between a question and its answer was not wrong. Throws a ClockError at the end, too:
   * by a clock that is behind nothing is due, and that must not pass for a day without work.
   */
  compared(work: () => Promise<void>): Promise<void>;
}

/**
 * A clock that is compared with the table's, as each of its answers tells it. Once they disagree by more than five
 * minutes it gives no time any more, but throws a ClockError, until an answer agrees again, or other work begins.
 */
export function checkedClock(client: Pick<DynamoDBClient, 'middlewareStack'>, clock: Clock): CheckedClock {
  let apart = 0;
  client.middlewareStack.add(
    (next) => async (call) => {
      const result = await next(call);
      const { headers } = result.response as { headers?: Readonly<Record<string, string>> };
      const told = Date.parse(headers?.date ?? '');
      if (!Number.isNaN(told)) apart = Date.parse(clock.now()) - told;
      return result;
    },
    // The innermost place: also the answers that tell of a failure pass here.
    { step: 'deserialize', priority: 'low', name: 'checkedClock' },
  );
  const now = () => {
    if (Math.abs(apart) <= tolerance) return clock.now();
    const minutes = Math.round(Math.abs(apart) / minute);
    throw new ClockError(
      `this machine’s clock is ${minutes} minutes ${apart > 0 ? 'ahead of' : 'behind'} the table’s: nothing is done until they agree`,
    );
  };
  return {
    now,
    async compared(work) {
      apart = 0;
      await work();
      now();
    },
  };
}
