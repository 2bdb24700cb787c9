import { boundTo } from './blocks.ts';
import { testsOf } from './condition.ts';
import { conditionsOf, type Item, type Section } from './items.ts';
import { matrixOf } from './matrix-of.ts';
import { quotingsOf } from './quoting.ts';
import { inRandomOrder } from './random-order.ts';

/** An item, and what decides its place on a page in random order; without it, it stays behind the others. */
export interface PlacedItem {
  readonly item: Item;
  readonly order?: string;
}

/** The items of a section in the order in which one form shows them. `seed`: the form's submission id. */
export function shownOrder({ page, items }: Section, seed: string): readonly PlacedItem[] {
  if (page.order === undefined) return items.map((item) => ({ item }));
  return inRandomOrder(placed(items), seed, ({ order }) => order);
}

/**
 * What hangs on others of its page goes with them, after them: what a condition looks at, what a consent or a comment
 * is about; and the rows of a matrix stay together. Where these go
 * different ways it stays behind them all. About every speaker the order is the same.
 */
function placed(items: readonly Item[]): PlacedItem[] {
  const orders = new Map<Item, string | undefined>();
  return items.map((item) => {
    const before = new Set(lookedAt(item, items).flatMap((on) => (orders.has(on) ? [orders.get(on)] : [])));
    const order =
      before.size === 0
        ? (matrixOf(item.question)?.id ?? item.question.id)
        : before.size === 1
          ? [...before][0]
          : undefined;
    orders.set(item, order);
    return { item, ...(order !== undefined && { order }) };
  });
}

/** The items of which one has to come after. */
function lookedAt(item: Item, beside: readonly Item[]): Item[] {
  const quoted = quotingsOf(beside).flatMap(({ consent, comment }) => (consent === item ? [comment] : []));
  const about = beside.filter(({ question }) => question.id === boundTo(item)?.question);
  const on = conditionsOf(item).flatMap((condition) => testsOf(condition).map((test) => test.on));
  return [...on, ...about, ...quoted];
}
