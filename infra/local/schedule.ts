import { type Assembly, resourcesOf } from './assembly/cloud-assembly.ts';
import type { Resolver } from './assembly/intrinsics.ts';
import { resourceTypes } from './assembly/local-resources.ts';
import { LocalStackError, messageOf } from './errors/local-stack-error.ts';
import type { LocalFunction } from './functions/functions.ts';
import { functionNameOf } from './gateway/api.ts';

/** A function that the schedule calls, and the event that it gets. */
export interface ScheduledCall {
  readonly functionName: string;
  readonly input: unknown;
}

/** Reads what the schedules of the templates call. A disabled one calls nothing. */
export function readSchedules(assembly: Assembly, resolver: Resolver): ScheduledCall[] {
  return resourcesOf(assembly, resourceTypes.schedule)
    .filter((resource) => resolver.property(resource, 'State') !== 'DISABLED')
    .map((resource) => {
      const functionName = functionNameOf(resolver.property(resource, 'Target.Arn'));
      if (functionName === '') throw new LocalStackError(`Schedule ${resource.logicalId} calls no function.`);
      const input = resolver.property(resource, 'Target.Input');
      return { functionName, input: input === undefined ? {} : (JSON.parse(String(input)) as unknown) };
    });
}

/** The schedule at work. */
export interface Ticker {
  /** Calls the targets once, after a tick under way has ended. Rejects if one of them fails. */
  tick(): Promise<void>;
  /** Stops the timer. A tick under way is not waited for. */
  close(): void;
}

/**
 * Calls the targets of the schedules, each after the other and never two ticks at once. A tick that fails is logged by
 * the function and has no further consequence: the next one does what it left undone. Ticks here are seconds apart, so one has not ended
 * before what it has handed out is worked on.
 *
 * @param every milliseconds between two ticks, instead of the templates' schedule; absent: only when asked
 * @param worked waits until nothing is left of what was handed out
 */
export function startTicker(
  calls: readonly ScheduledCall[],
  functions: ReadonlyMap<string, LocalFunction>,
  every: number | undefined,
  worked: () => Promise<void> = async () => {},
): Ticker {
  let last: Promise<void> | undefined;
  const timer =
    every === undefined
      ? undefined
      : setInterval(() => {
          if (last === undefined) tick().catch(() => {});
        }, every);
  return { tick, close: () => clearInterval(timer) };

  function tick(): Promise<void> {
    const run = (last ?? Promise.resolve()).catch(() => {}).then(callAll);
    last = run;
    const done = () => {
      if (last === run) last = undefined;
    };
    run.then(done, done);
    return run;
  }

  async function callAll(): Promise<void> {
    for (const { functionName, input } of calls) {
      try {
        await functions.get(functionName)?.invoke(input);
      } catch (error) {
        throw new Error(`The scheduled function ${functionName} failed: ${messageOf(error)}`, { cause: error });
      }
    }
    await worked();
  }
}
