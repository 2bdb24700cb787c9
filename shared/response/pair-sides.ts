/** Both sides of a category of a pair, such as `2/4` or `-1/0`; undefined where one was left blank, and of a category that is none of an answer. */
export function sidesOf(category: string): readonly [before: number, now: number] | undefined {
  const [, before, now] = /^(-?\d+)\/(-?\d+)$/.exec(category) ?? [];
  return before === undefined || now === undefined ? undefined : [Number(before), Number(now)];
}
