import type { WhyKey } from '../../i18n/en/plan.ts';
import type { Mending, Rule } from '../../programme/publishing/change-rule.ts';
import { rulesAt } from '../../programme/publishing/rules-at.ts';
import { draftedPages, draftedQuestions } from '../questionnaire/drafted.ts';
import { leftWithout } from '../questionnaire/remove-question.ts';
import type { Answered } from './answered.ts';
import { type Ended, type Held, heldTo } from './held-to.ts';
import { rulePlace } from './rule-place.ts';

/** What is left of the freedom to change something once people have answered. */
export interface Limit {
  readonly how: 'mendable' | 'stricter-only' | 'only-without-answers';
  /** The name of the words that say why. */
  readonly why: WhyKey | Ended;
  /** Of what is mendable. */
  readonly mending?: Mending | undefined;
}

/** Of a value, or of a list: of parts that are added to it, taken out and moved. What has no limit may change. */
export interface Limits {
  readonly value?: Limit | undefined;
  readonly added?: Limit | undefined;
  readonly removed?: Limit | undefined;
  readonly moved?: Limit | undefined;
}

/** What publishing lets become of a place of a draft, by the rules that it goes by (see `programmeRules`). */
export function limitsAt(place: string, content: unknown, answered: Answered): Limits {
  const keys = place.split('.');
  const held = heldTo(keys, content, answered);
  if (held === undefined) return {};
  if (isEnded(held)) return ofAll(endedLimit(held));
  const { isRemoval, ...at } = rulePlace(keys, content);
  const rules = rulesAt(at.keys, at.type);
  if (rules === undefined) return {};
  if ('value' in rules) return { value: limitOf(rules.value, held) };
  const { added, removed, moved } = rules.list;
  if (isRemoval) return { value: limitOf(removed, held) };
  return {
    // By what it is: one part of its kind can be.
    added: typeof added === 'function' ? undefined : limitOf(added, held),
    removed: limitOf(removed, held),
    moved: limitOf(moved, held),
  };
}

/** The same of taking a part out of its list, with all that goes with it. */
export function removalLimit(part: string, content: unknown, answered: Answered): Limit | undefined {
  const keys = part.split('.');
  const held = heldTo(keys, content, answered);
  if (held !== undefined && isEnded(held)) return endedLimit(held);
  const list = rulePlace(keys.slice(0, -1), content);
  const rules = rulesAt(list.keys, list.type);
  const own =
    held !== undefined && rules !== undefined && 'list' in rules ? limitOf(rules.list.removed, held) : undefined;
  if (own !== undefined) return own;
  const limits = placesLeftBy(part, content).map((place) => limitsAt(place, content, answered).value);
  return limits.find((limit) => limit !== undefined);
}

/** The places that name a question, or those of a page. A role in the report goes with its question. */
function placesLeftBy(part: string, content: unknown): readonly string[] {
  if (!part.startsWith('questionnaire.pages.')) return [];
  const all = [...draftedPages(content), ...draftedQuestions(content)];
  const leaving = all.find(({ path }) => path.join('.') === part);
  const places = leaving === undefined ? [] : leftWithout(leaving, content).map(({ path }) => path.join('.'));
  return places.filter((place) => !place.startsWith('questionnaire.headline.'));
}

function isEnded(held: Held | Ended): held is Ended {
  return held === 'closed' || held === 'cancelled';
}

function endedLimit(why: Ended): Limit {
  return { how: 'only-without-answers', why };
}

function ofAll(limit: Limit): Limits {
  return { value: limit, added: limit, removed: limit, moved: limit };
}

function limitOf({ freedom, why, mending }: Rule, held: Held): Limit | undefined {
  switch (freedom) {
    case 'free':
    case 'later-answers-only':
    case 'identity':
      return undefined;
    case 'mendable':
      return { how: freedom, why, mending };
    case 'stricter-only':
      // What is stricter for those to come is another rule for one sum.
      return { how: held === 'summed' ? 'only-without-answers' : freedom, why };
    case 'only-without-answers':
      return { how: freedom, why };
  }
}
