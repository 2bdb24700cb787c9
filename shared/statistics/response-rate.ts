/**
 * The response rate (回收率): responses over the people who were there, above 1 if more answered than were counted.
 * Undefined, "unknown", without a headcount. It has no interval: the people are counted, not sampled.
 */
export function responseRate(responses: number, headcount: number | undefined): number | undefined {
  return headcount === undefined || headcount === 0 ? undefined : responses / headcount;
}
