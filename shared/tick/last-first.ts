/** How far apart places are that are looked at one after the other, as a part of all: the golden section leaves no gap for long. */
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * All of a list with their places, the last one first and then spread over the whole: who looks for one that is missing finds it soon,
 * wherever those lie that are. In a programme these are most often the last ones, whose sessions come last.
 */
export function* lastFirst<T>(all: readonly T[]): Generator<readonly [place: number, one: T]> {
  const { length } = all;
  let step = Math.max(1, Math.round(length * golden));
  while (common(step, length) > 1) step += 1;
  for (let count = 0, at = length - 1; count < length; count += 1, at = (at + step) % length) {
    yield [at, all[at] as T];
  }
}

/** The greatest common divisor. */
function common(one: number, other: number): number {
  return other === 0 ? one : common(other, one % other);
}
