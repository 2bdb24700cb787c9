import type { Offered } from './limited-groups.ts';

/** Of what a page offers, what the first answer to an open form limits and nothing does yet. */
export function foreseenOffers(perhaps: readonly Offered[], known: readonly Offered[]): readonly Offered[] {
  const nameOf = ({ label, act }: Offered) => JSON.stringify([label, act]);
  const limited = new Set(known.flatMap((each) => (each.limit === undefined ? [] : [nameOf(each)])));
  return perhaps.filter((each) => each.limit !== undefined && !limited.has(nameOf(each)));
}
