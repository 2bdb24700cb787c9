import { type Call, decide } from './evaluate.ts';
import { grantsOf, type Policies } from './grants.ts';

/** Why who signs with a key may not do something; undefined if they may. Alternatives: of one of them all calls must be allowed. */
export type Refusal = (key: string, alternatives: readonly (readonly Call[])[]) => string | undefined;

/** Judges by policies, and notes the grants that are used. */
export function refusalsBy(policies: Policies): Refusal {
  const indexes = new Map(grantsOf(policies.statements).map((grant, at) => [JSON.stringify(grant), at]));
  return (key, alternatives) => {
    if (key === policies.unrestricted) return undefined;
    const statements = policies.statements[key] ?? [];
    const decisions = alternatives.map((calls) => calls.map((call) => decide(statements, call)));
    const allowed = decisions.filter((ofOne) => ofOne.every(({ isAllowed }) => isAllowed));
    for (const { by } of allowed.flat()) {
      for (const grant of by) policies.used[indexes.get(JSON.stringify({ key, ...grant })) ?? -1] = 1;
    }
    if (allowed.length > 0) return undefined;
    const refused = alternatives[0]?.find((_, at) => decisions[0]?.[at]?.isAllowed === false);
    return `User: ${key} is not authorized to perform: ${refused?.action} on resource: ${refused?.resource}`;
  };
}
