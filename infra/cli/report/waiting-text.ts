import { itemRules } from '../../../shared/privacy/item-rules.ts';
import { type Step, smallestGroup } from '../../../shared/privacy/release.ts';
import { safeSizes, type Waiting, waitingIn } from '../../../shared/privacy/waiting.ts';
import { isAlone } from '../../../shared/programme/is-alone.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import type { Target } from '../target/target.ts';

/** So many sizes are named; more would not be read. */
const mostNamed = 6;

/** Why a session's corrected report, or a part of it, waits, and what would bring it; nothing where none does. */
export async function waitingText(latest: Publication, { programmes, reports }: Target): Promise<string[]> {
  const { topic, kind, released } = latest;
  if (topic.kind !== 'session' || (kind !== 'final' && kind !== 'corrected')) return [];
  const { code } = topic;
  const [session, seal] = await Promise.all([programmes.findSession(code), reports.findSeal(code)]);
  if (session === undefined || seal === undefined) return [];
  const programme = await programmes.findProgramme(session.programme.id);
  if (programme === undefined) return [];
  const rules = itemRules(session, await isAlone(session, programme, programmes));
  return waitingIn(rules, released, seal.tally).map((waiting) => waitingSentence(code, waiting));
}

/** One of them in a sentence. Not for readers of reports: it says how many answers came and went. */
export function waitingSentence(code: string, { key, steps, change }: Waiting): string {
  const what = key === undefined ? 'the number of responses, and with it all else,' : key;
  const before =
    steps.length > 1 ? ` together with the steps between its reports (${steps.map(signed).join(', ')})` : '';
  const way = change < 0 ? -1 : 1;
  return (
    `${code}: ${what} waits at ${signed([change, 0])}: shown now, it would tell of fewer than ${smallestGroup} people${before}. ` +
    `It is shown by itself once the difference is ${sizes(steps, way)}, or ${sizes(steps, way === 1 ? -1 : 1)}, ` +
    'and no answer of another kind went the other way'
  );
}

function sizes(steps: readonly Step[], way: 1 | -1): string {
  const { sizes: some, from } = safeSizes(steps, way);
  const sign = way === 1 ? '+' : '-';
  const named = some.slice(0, mostNamed).map((size) => `${sign}${size}`);
  return [...named, ...(some.length > mostNamed ? ['...'] : []), `${sign}${from} and beyond`].join(', ');
}

function signed([people]: Step): string {
  return people > 0 ? `+${people}` : String(people);
}
