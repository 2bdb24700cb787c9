import type { Change } from './changes.ts';
import { isMended, plain } from './mended.ts';

/** Whether a change may be made once somebody has answered (see `Freedom`). */
export function isKeptPromise({ rule, before, after, beside }: Change): boolean {
  switch (rule.freedom) {
    case 'free':
    case 'later-answers-only':
      return true;
    case 'stricter-only':
      return rule.isStricter?.(before, after) ?? false;
    case 'mendable':
      return typeof before === 'string' && typeof after === 'string' && isMendedHere(before, after, rule, beside);
    case 'only-without-answers':
    case 'identity':
      return false;
  }
}

/** A label that becomes what another one said before would take over its answers, however small the step. */
function isMendedHere(
  before: string,
  after: string,
  { mending = 'label' }: Change['rule'],
  beside: readonly unknown[],
): boolean {
  const isAnother = beside.some((each) => typeof each === 'string' && each !== before && plain(each) === plain(after));
  return isMended(before, after, mending) && !isAnother;
}
