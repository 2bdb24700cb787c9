import type { Item } from '../questionnaire/items.ts';
import { sum } from '../tally/tally.ts';
import type { Others } from './publication.ts';
import type { PublishedSession } from './published-session.ts';
import { shownItems } from './shown-items.ts';

/** What other sessions show, added up: to set a session beside them. Undefined when there is none. */
export function othersOf(shown: readonly PublishedSession[]): Others | undefined {
  if (shown.length === 0) return undefined;
  const parts = shown.flatMap(({ session, publication }) => shownItems({ session, released: publication.released }));
  const { items } = sum(parts.map(({ item, counts }) => ({ responses: 0, items: { [summedKey(item)]: counts } })));
  return { sessions: shown.length, items };
}

/** A question about each speaker is one for all of them: sessions have different speakers. */
function summedKey(item: Item): string {
  return item.subject?.kind === 'speaker' ? item.question.id : item.key;
}
