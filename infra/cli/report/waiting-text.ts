import { itemRules } from '../../../shared/privacy/item-rules.ts';
import { smallestGroup } from '../../../shared/privacy/release.ts';
import { type SafeSizes, safeSizes, type Waiting, waitingIn } from '../../../shared/privacy/waiting.ts';
import { isAlone } from '../../../shared/programme/is-alone.ts';
import type { Topic } from '../../../shared/programme/topic.ts';
import type { Target } from '../target/target.ts';

/** So many sizes are named; more would not be read. */
const mostNamed = 6;

/** Why a session's corrected report, or a part of it, waits, and what would bring it; nothing where none does. */
export async function waitingText(topic: Topic, { programmes, reports }: Target): Promise<string[]> {
  if (topic.kind !== 'session') return [];
  const { code } = topic;
  const [session, publication, seal] = await Promise.all([
    programmes.findSession(code),
    reports.latestPublication(topic),
    reports.findSeal(code),
  ]);
  const isOver = publication?.kind === 'final' || publication?.kind === 'corrected';
  if (session === undefined || seal === undefined || !isOver) return [];
  const programme = await programmes.findProgramme(session.programme.id);
  if (programme === undefined) return [];
  const rules = itemRules(session, await isAlone(session, programme, programmes));
  return waitingIn(rules, publication.released, seal.tally).map((waiting) => waitingSentence(code, waiting));
}

/** One of them in a sentence. Not for readers of reports: it says how many answers came and went. */
export function waitingSentence(code: string, { key, steps, change }: Waiting): string {
  const what = key === undefined ? 'the number of responses, and with it all else,' : key;
  const before =
    steps.length > 1 ? ` together with the steps between its reports (${steps.map(signed).join(', ')})` : '';
  const way = change < 0 ? -1 : 1;
  return (
    `${code}: ${what} waits at ${signed([change, 0])}: shown now, it would tell of fewer than ${smallestGroup} people${before}. ` +
    `It is shown by itself once the difference is ${sizes(safeSizes(steps, way), way)}, or ${sizes(safeSizes(steps, way === 1 ? -1 : 1), way === 1 ? -1 : 1)}, ` +
    'and no answer of another kind went the other way'
  );
}

function sizes({ sizes: some, from }: SafeSizes, way: 1 | -1): string {
  const sign = way === 1 ? '+' : '-';
  const named = some.slice(0, mostNamed).map((size) => `${sign}${size}`);
  return [...named, ...(some.length > mostNamed ? ['...'] : []), `${sign}${from} and beyond`].join(', ');
}

function signed([people]: readonly [number, number]): string {
  return people > 0 ? `+${people}` : String(people);
}
