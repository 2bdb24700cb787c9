import { type Counts, sumCounts, type Tally } from '../tally/tally.ts';
import { withoutEarlierForms } from './earlier-form.ts';
import type { ItemRule, ItemRules } from './item-rules.ts';
import { commonEdges, edgesIn } from './neighbours.ts';
import { classed, type Released, type Suppressed, shownCounts, suppressed } from './release.ts';
import { withSquares } from './summed-sides.ts';

/** One session of a programme: what it shows, and what there is. */
export interface ShownSession {
  readonly shown: Released;
  readonly tally: Tally;
}

/**
 * The release of a programme: for each item the sum of what its sessions show, so that nothing follows from programme less
 * sessions, nor when both are corrected. A session in which too few answered an item is not in its sum, not even together with
 * others like it: where all of them answered nearly alike, their sum would tell of each, and who sat in one of them, of the
 * rest. What can tell who somebody is is shown once; when sessions are added to the programme, it is once more the sum of what
 * the sessions show.
 */
export function releaseProgramme(
  rules: ItemRules,
  sessions: readonly ShownSession[],
  previous?: Released,
  isOfMoreSessions = false,
): Released {
  const shown = sessions.map((session) => withoutEarlierForms(session.shown, rules));
  const earlier = previous === undefined || isOfMoreSessions ? undefined : withoutEarlierForms(previous, rules);
  const parts = partsByItem(shown);
  const items = [...rules].map(([key, rule]) => {
    const before = rule.coarsening && earlier && shownCounts(earlier, key);
    return [key, before ?? sumOf(rule, parts.get(key) ?? [])];
  });
  const responses = shown.reduce((n, own) => n + own.responses, 0);
  return { responses, items: Object.fromEntries(items) };
}

/** What the sessions show of each item: gathered once, as of thousands of speakers each spoke in one session or two. */
function partsByItem(shown: readonly Released[]): ReadonlyMap<string, readonly Counts[]> {
  const parts = new Map<string, Counts[]>();
  for (const own of shown) {
    for (const key of Object.keys(own.items)) {
      const counts = shownCounts(own, key);
      if (counts === undefined) continue;
      const known = parts.get(key);
      if (known === undefined) parts.set(key, [counts]);
      else known.push(counts);
    }
  }
  return parts;
}

function sumOf({ type, coarsening, isWithheld }: ItemRule, parts: readonly Counts[]): Counts | Suppressed {
  if (isWithheld || parts.length === 0) return suppressed;
  if (coarsening?.kind === 'sums') return total(withSquares(coarsening, parts));
  if (coarsening === undefined) return total(parts);
  // The finest classes that all sessions show.
  const edges = commonEdges(
    coarsening,
    parts.map((counts) => edgesIn(coarsening, counts)),
  );
  return total(parts.map((counts) => classed(coarsening, type, counts, edges)));
}

/** Adds up counts, and keeps the categories in which there is nobody: a class is one also when it is empty. */
function total(parts: readonly Counts[]): Counts {
  const categories = parts.flatMap((counts) => Object.keys(counts));
  const added = sumCounts(parts);
  const empty = categories
    .filter((category) => added[category] === undefined)
    .map((category) => [category, 0] as const);
  return { ...added, ...Object.fromEntries(empty) };
}
