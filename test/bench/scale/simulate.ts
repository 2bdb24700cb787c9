import { backoff, quietTries } from '../../../functions/form/client/backoff.ts';
import { requestsOfUnit, requestsOfVisit } from '../../../infra/cli/quotas/hall.ts';
import { seeded } from '../../../shared/statistics/random.ts';
import { quantile } from '../quantiles.ts';

/** What stands between a phone and the table, each per second unless said otherwise. */
export interface Limits {
  /** Requests that the gateway lets through, in the long run and at once. */
  readonly gatewayRate: number;
  readonly gatewayBurst: number;
  /** Function environments of the account. Each counts for ten requests a second at most, however short these are. */
  readonly concurrency: number;
  /** Environments that a function gains a second: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html */
  readonly concurrencyGrowth: number;
  /** Writes that the table takes. */
  readonly tableWrites: number;
  readonly partitionWrites: number;
  readonly partitions: number;
}

/**
 * Who answers: everybody sends once within the time, most of them soon: how long somebody takes is exponential around
 * `meanSeconds`, without those that would take longer than there is.
 */
export interface Audience {
  readonly people: number;
  readonly meanSeconds: number;
  readonly withinSeconds: number;
}

/** What became of the answers. */
export interface Outcome {
  /** Attempts that each limit turned away. */
  readonly refused: Readonly<Record<Limit, number>>;
  readonly stored: number;
  /** People who were told that it waits: they were turned away more often than the form's script keeps to itself. */
  readonly told: number;
  /** Seconds from the first press of "send" to the receipt. */
  readonly waitedHalf: number;
  readonly waited99: number;
  /** When the last answer was in, in seconds. */
  readonly lastAt: number;
}

/** Seconds: that a request takes of an environment, and that a step of the simulation lasts. */
const busySeconds = 0.04;
const step = 0.1;

type Limit = 'gateway' | 'concurrency' | 'partition' | 'table';

interface Attempt {
  readonly since: number;
  readonly tries: number;
  readonly partition: number;
}

/**
 * Plays a room that sends its answers, against limits that refill step by step. Whoever is turned away comes again
 * after the form's own back-off. Chance is seeded: the same input gives the same outcome.
 *
 * @param until after so many seconds it is over, whoever still waits
 */
export function simulate(audience: Audience, limits: Limits, until = 3600): Outcome {
  const random = seeded(100);
  const steps = Math.ceil(until / step);
  const attempts: Attempt[][] = Array.from({ length: steps }, () => []);
  for (let at = 0; at < audience.people; at += 1) {
    const since = arrival(audience, random.next());
    attempts[Math.floor(since / step)]?.push({ since, tries: 0, partition: at % limits.partitions });
  }
  const refused: Record<Limit, number> = { gateway: 0, concurrency: 0, partition: 0, table: 0 };
  const waits: number[] = [];
  const room = fresh(limits);
  let lastAt = 0;
  let told = 0;
  for (const [at, now] of attempts.map((_, index) => [index, index * step] as const)) {
    refill(room, limits);
    for (const attempt of attempts[at] ?? []) {
      const limit = take(room, attempt.partition);
      if (limit === undefined) {
        waits.push(Math.max(0, now - attempt.since) + busySeconds);
        lastAt = now;
      } else {
        refused[limit] += 1;
        const tries = attempt.tries + 1;
        if (tries === quietTries + 1) told += 1;
        const next = Math.ceil((now + backoff(tries, random.next()) / 1000) / step);
        attempts[next]?.push({ ...attempt, tries });
      }
    }
  }
  const waited = (share: number) => (waits.length === 0 ? 0 : quantile(waits, share));
  return { refused, stored: waits.length, told, waitedHalf: waited(0.5), waited99: waited(0.99), lastAt };
}

/** The moment at which somebody sends, from a number between 0 and 1. */
function arrival({ meanSeconds, withinSeconds }: Audience, chance: number): number {
  return -Math.log(1 - chance * (1 - Math.exp(-withinSeconds / meanSeconds))) * meanSeconds;
}

/** What is left of each limit in the step under way. */
interface Room {
  gateway: number;
  environments: number;
  calls: number;
  table: number;
  partitions: number[];
}

function fresh({ gatewayBurst, concurrency, concurrencyGrowth }: Limits): Room {
  const environments = Math.min(concurrency, concurrencyGrowth);
  return { gateway: gatewayBurst, environments, calls: 0, table: 0, partitions: [] };
}

function refill(room: Room, limits: Limits): void {
  room.gateway = Math.min(limits.gatewayBurst, room.gateway + limits.gatewayRate * step);
  room.environments = Math.min(limits.concurrency, room.environments + limits.concurrencyGrowth * step);
  room.calls = room.environments * Math.min(1 / busySeconds, requestsOfUnit) * step;
  room.table = limits.tableWrites * step;
  room.partitions = Array.from({ length: limits.partitions }, () => limits.partitionWrites * step);
}

/** Lets an attempt through, or says which limit turned it away. What it passed before that it has used up. */
function take(room: Room, partition: number): Limit | undefined {
  // The other requests of a visit are spread over its minutes; here they weigh on the step of its submission.
  if (room.gateway < requestsOfVisit) return 'gateway';
  room.gateway -= requestsOfVisit;
  if (room.calls < requestsOfVisit) return 'concurrency';
  room.calls -= requestsOfVisit;
  const left = room.partitions[partition] ?? 0;
  if (left < 1) return 'partition';
  if (room.table < 1) return 'table';
  room.partitions[partition] = left - 1;
  room.table -= 1;
  return undefined;
}
