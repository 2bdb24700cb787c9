/** A repeatable source of chance. */
export interface Random {
  /** 0 <= x < 1 */
  next(): number;
  /** Standard normal. */
  normal(): number;
  chance(probability: number): boolean;
  /** One of the list, each as likely as its weight; equal weights by default. */
  pick<T>(list: readonly T[], weights?: readonly number[]): T;
}

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state are plenty for some thousand draws. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    // Box and Muller (1958).
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick(list, weights = list.map(() => 1)) {
      let left = next() * weights.reduce((total, weight) => total + weight, 0);
      const at = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      const picked = list[at < 0 ? list.length - 1 : at];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
  };
}
