import { hash } from 'node:crypto';
import type { Item } from '../questionnaire/items.ts';
import { outOfRow, type RowResponse } from '../response/answer-rows.ts';
import type { Response, ResponseId } from '../response/response.ts';

/** A response with its place in an order of all responses of its session. */
export interface Ordered {
  readonly order: string;
  readonly response: Response;
}

/**
 * How many responses of a session are looked at last. Ten: of a question that every second one of them answered, the five
 * that are left out make a difference that tells of nobody.
 */
const lastKept = 10;

/** A place in an order that says nothing of when somebody answered, or what: a hash of the id, which is random. */
export function orderOf(id: ResponseId): string {
  return hash('sha256', `order ${id}`, 'base64url').slice(0, 22);
}

/** The last of some responses. Those of two parts merge to those of the whole, in any order of reading. */
export function lastInOrder(responses: readonly Ordered[], kept = lastKept): Ordered[] {
  return [...responses].sort((one, other) => (one.order < other.order ? 1 : -1)).slice(0, kept);
}

/** The last of responses that come one by one. */
export function lastResponses(items: readonly Item[]) {
  let last: Ordered[] = [];
  let from = '';
  return {
    take(response: RowResponse): void {
      const order = orderOf(response.id);
      if (order < from) return;
      last = lastInOrder([...last, { order, response: outOfRow(items, response) }]);
      if (last.length === lastKept) from = last.at(-1)?.order ?? '';
    },
    responses: (): readonly Ordered[] => last,
  };
}
