import type { StoredSession } from '../../../shared/programme/session.ts';
import { acceptsUntil } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { askable, type Finding } from './finding.ts';

/** Of a first visit: form, script and submission, or form, submission and receipt. */
export const requestsOfVisit = 3;

/** Requests a second for each unit of concurrency: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html */
export const requestsOfUnit = 10;

/** How long people of a fast hall take in the mean, in seconds: the fastest in `infra/SCALE.md`. */
const meanSeconds = 30;

/** What AWS gives an account in the end: nobody has to ask for less. */
const usualConcurrency = 1000;

/** The session with the most people among those that are open within a stretch of time. */
export interface Hall {
  /** Undefined: no session with a known number of people is open. */
  readonly largest?: { readonly code: string; readonly people: number };
  /** Sessions that are open, of which nobody has said how many people come. */
  readonly unknown: number;
}

/**
 * The largest hall among those that take answers between two moments.
 *
 * @param invited how many people are invited to a session: who comes, where there is no headcount
 */
export function hallOf(
  sessions: readonly StoredSession[],
  { now, until }: { readonly now: Instant; readonly until: Instant },
  invited: (code: string) => number | undefined = () => undefined,
): Hall {
  const open = sessions.filter(
    (each) => each.cancelledAt === undefined && each.opensAt <= until && acceptsUntil(each) > now,
  );
  const known = open.flatMap(({ code, headcount = invited(code) }) =>
    headcount === undefined ? [] : [{ code, people: headcount }],
  );
  const largest = known.toSorted((one, other) => other.people - one.people)[0];
  return { ...(largest && { largest }), unknown: open.length - known.length };
}

/** How many functions a hall keeps at work at its peak, by the requests that each may take. */
export function concurrencyOf(people: number): number {
  return Math.ceil(((people / meanSeconds) * requestsOfVisit) / requestsOfUnit);
}

/** Whether so many functions at once are enough for a hall, beside calls that work on reports at the same time. */
export function hallFinding(atOnce: number, { largest, unknown }: Hall, workers: number): Finding {
  const tick = 1;
  const people = Math.floor(((Math.max(0, atOnce - workers - tick) * requestsOfUnit) / requestsOfVisit) * meanSeconds);
  const needed = concurrencyOf(largest?.people ?? 1) + workers + tick;
  const found =
    `${atOnce} at once in this account and region, for a hall of ${people}; ` +
    `the largest that is open: ${largest === undefined ? 'none' : `${largest.people} (${largest.code})`}` +
    (unknown === 0 ? '' : `, and ${unknown} without a headcount`);
  if (atOnce >= needed) return { found };
  const asked = Math.max(usualConcurrency, askable(needed));
  return {
    found,
    remedy: `That hall needs ${needed}; with fewer, who opens the form meets error pages: ask in the Service Quotas console (AWS Lambda) for "Concurrent executions" of ${asked}; a day or so.`,
  };
}
