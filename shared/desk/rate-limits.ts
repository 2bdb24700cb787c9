import { beginningOfStretch, day, type Instant, minute } from '../time/instant.ts';

/** How often something may happen within a stretch of time. */
interface RateLimitValues {
  readonly most: number;
  /** In milliseconds. */
  readonly within: number;
}

/** All limits of the desk. Each counts under its name, so that no two share a count, whatever their numbers. */
export const rateLimits = {
  /** Mails with a link to one address. */
  'links-quarter': { most: 3, within: 15 * minute },
  'links-day': { most: 20, within: day },
  /**
   * The same to all addresses that are named somewhere, and to all others of a domain that is. Whoever makes addresses of the domain up
   * keeps nobody out who is named.
   */
  'links-named': { most: 100, within: 15 * minute },
  'links-others': { most: 40, within: 15 * minute },
  /** Mails by which one address makes others learn that they were added, and such mails to one. */
  'told-by': { most: 20, within: day },
  'told-to': { most: 3, within: day },
  /** Sample reports to one address. */
  'sample-mails': { most: 10, within: 60 * minute },
} as const satisfies Readonly<Record<string, RateLimitValues>>;

export type RateLimit = keyof typeof rateLimits;

/** The beginning of the stretch of time of a limit that a moment is in. */
export function beginningOf(limit: RateLimit, at: Instant): Instant {
  return beginningOfStretch(at, rateLimits[limit].within);
}
