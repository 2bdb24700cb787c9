import { blocksOf } from '../questionnaire/blocks.ts';
import type { Item } from '../questionnaire/items.ts';
import { type GivenRow, matrixResult } from './matrix-results.ts';
import type { MatrixResult, QuestionResult } from './view.ts';

/**
 * The results of the items of a section as they stand together: one by one, and the rows of a matrix as one table.
 *
 * @param single the result of an item that is no row
 * @param given what a row shows
 */
export function resultsOf(
  items: readonly Item[],
  single: (item: Item) => QuestionResult,
  given: (item: Item) => GivenRow,
): (QuestionResult | MatrixResult)[] {
  return blocksOf(items).map(({ matrix, rows: [first, ...others] }) =>
    matrix === undefined
      ? single(first.item)
      : matrixResult(matrix, [given(first.item), ...others.map(({ item }) => given(item))]),
  );
}
