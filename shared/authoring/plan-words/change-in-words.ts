import type { Change } from '../../programme/publishing/changes.ts';
import type { Instant } from '../../time/instant.ts';
import type { Telling } from './telling.ts';
import type { ThingKind } from './thing-kind.ts';

/** One difference: times on the clocks of the session's zone, and of which other questions it is one, too. */
export function changeInWords(
  { place: first, kind, before, after }: Change,
  telling: Telling,
  { zone, alsoOf = [] }: { readonly zone?: string; readonly alsoOf?: readonly string[] } = {},
): string {
  const { changes } = telling.texts;
  const own = telling.place(first);
  const place =
    alsoOf.length === 0 ? own : changes.alsoOf({ place: own, others: alsoOf.map(telling.question).join(', ') });
  const listed = kinds[first.slice(first.lastIndexOf('.') + 1)];
  const inOrder = (ids: unknown) =>
    telling.value(listed && Array.isArray(ids) ? ids.map((id) => telling.called(listed, String(id))) : ids);
  const questionValue = (id: unknown) => telling.value(typeof id === 'string' ? telling.called('question', id) : id);
  const zoneValue = (zone: unknown) => telling.zone(String(zone));
  switch (kind) {
    case 'added':
      return changes.added({ place });
    case 'removed':
      return changes.removed({ place });
    case 'moved':
      return changes.moved({ place, before: inOrder(before), after: inOrder(after) });
    case 'changed': {
      if (!telling.isTold(before) || !telling.isTold(after)) return changes.otherwise({ place });
      if (zone === undefined || !/^sessions\.[^.]+\.(opens|closes)$/.test(first)) {
        if (first.startsWith('questionnaire.headline.')) {
          return changes.changed({ place, before: questionValue(before), after: questionValue(after) });
        }
        const value = telling.at === 'desk' && /^sessions\.[^.]+\.zone$/.test(first) ? zoneValue : telling.value;
        return changes.changed({ place, before: value(before), after: value(after) });
      }
      const time = telling.clock(after as Instant, zone);
      return changes.changed({
        place,
        before: telling.clock(before as Instant, zone),
        after: changes.inZone({ time, zone: telling.zone(zone) }),
      });
    }
  }
}

/** Of what lists of a file are, by their keys. */
const kinds: Readonly<Record<string, ThingKind>> = {
  recipients: 'recipient',
  speakers: 'speaker',
  topics: 'topic',
  parts: 'part',
  pages: 'page',
  questions: 'question',
  sessions: 'session',
};
