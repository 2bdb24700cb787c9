import { itemRules } from '../../../shared/privacy/item-rules.ts';
import { type Step, smallestGroup } from '../../../shared/privacy/release.ts';
import { safeSizes, type Waiting, waitingIn } from '../../../shared/privacy/waiting.ts';
import { isAlone } from '../../../shared/programme/is-alone.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { verifySession } from '../../../shared/publication/verify.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { Target } from '../target/target.ts';

/** So many sizes are named; more would not be read. */
const mostNamed = 6;

/** Why a session's corrected report, or a part of it, waits, and what would bring it; nothing where none does. */
export async function waitingText(
  latest: Publication,
  { programmes, responses, reports }: Pick<Target, 'programmes' | 'responses' | 'reports'>,
  now: Instant,
): Promise<string[]> {
  const { topic, kind, released } = latest;
  if (topic.kind !== 'session' || (kind !== 'final' && kind !== 'corrected')) return [];
  const { code } = topic;
  const session = await programmes.findSession(code);
  if (session === undefined) return [];
  // Not the seal: as long as the number of responses waits, the seal of before stands.
  const verified = await verifySession(code, { programmes, responses, reports }, now);
  if (!('folded' in verified) || verified.outcome === 'different') return [];
  const programme = await programmes.findProgramme(session.programme.id);
  if (programme === undefined) return [];
  const rules = itemRules(session, await isAlone(session, programme, programmes));
  return waitingIn(rules, released, verified.folded).map((waiting) => waitingSentence(code, waiting));
}

/** One of them in a sentence. Not for readers of reports: it says how many answers came and went. */
export function waitingSentence(code: string, { key, steps, shown, change }: Waiting): string {
  const what = key === undefined ? 'the number of responses, and with it all else,' : `the question ${key}`;
  const before =
    steps.length > 1 ? ` together with the steps between its reports (${steps.map(signed).join(', ')})` : '';
  const next =
    change < 0
      ? // Fewer people than are left then would not be shown at all.
        sizes(steps, -1, shown - smallestGroup)
      : sizes(steps, 1);
  const gate = key === undefined ? '' : ', in a report that comes anyway';
  return (
    `${code}: ${what} stays as it was reported: it is ${signed([change, 0])} now, and that would tell of fewer than ` +
    `${smallestGroup} people${before}. Nothing is to be done: ` +
    (next === '' ? 'it stays so.' : `it is shown anew by itself once it is ${next}${gate}.`)
  );
}

/** The sizes that would be shown, up to the largest there can be; empty where there is none. */
function sizes(steps: readonly Step[], way: 1 | -1, largest = Number.POSITIVE_INFINITY): string {
  const { sizes: all, from } = safeSizes(steps, way);
  const sign = way === 1 ? '+' : '-';
  const some = all.filter((size) => size <= largest);
  const named = some.slice(0, mostNamed).map((size) => `${sign}${size}`);
  const end = from > largest ? [] : [from === largest ? `${sign}${from}` : `${sign}${from} or beyond`];
  return [...named, ...(some.length > mostNamed ? ['...'] : []), ...end].join(', ');
}

function signed([people]: Step): string {
  return people > 0 ? `+${people}` : String(people);
}
