import type { Item } from './items.ts';
import { matrixOf } from './matrix-of.ts';
import type { BoundTo, MatrixHead, Question } from './question.ts';

/** An item, and the texts that have their place under it or under one of its options. */
export interface ItemWithTexts {
  readonly item: Item;
  readonly bound: readonly Item[];
}

/** What stands together on a page: one item with its texts, or the rows of a matrix. */
export interface Block {
  readonly matrix?: MatrixHead;
  /** In their order; one where there is no matrix. */
  readonly rows: readonly [ItemWithTexts, ...ItemWithTexts[]];
}

/** The items of a page, or of some of it, as they stand together (see `askedQuestions`). */
export function blocksOf(items: readonly Item[]): Block[] {
  return withTexts(items).reduce<Block[]>((blocks, each) => {
    const matrix = matrixOf(each.item.question);
    const last = blocks.at(-1);
    if (matrix === undefined) return [...blocks, { rows: [each] }];
    if (last?.matrix?.id !== matrix.id) return [...blocks, { matrix, rows: [each] }];
    return [...blocks.slice(0, -1), { matrix, rows: [...last.rows, each] }];
  }, []);
}

function withTexts(items: readonly Item[]): ItemWithTexts[] {
  const ids = new Set(items.map(({ question }) => question.id));
  return items
    .filter((item) => !ids.has(boundTo(item)?.question ?? ''))
    .map((item) => ({ item, bound: items.filter((text) => boundTo(text)?.question === item.question.id) }));
}

/** To what the text of an item belongs. */
export function boundTo({ question }: Item): BoundTo | undefined {
  return question.type === 'text' ? question.boundTo : undefined;
}

/** Whether a question is a text that belongs to another one. */
export function isBound(question: Question): boolean {
  return question.type === 'text' && question.boundTo !== undefined;
}
