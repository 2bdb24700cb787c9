import { mostRows } from '../../../shared/questionnaire/question-parts.ts';
import type { Asks, ForeignQuestion, ForeignRow } from './foreign-form.ts';
import { headed } from './foreign-text.ts';

/** What all rows of a table share. */
export interface TableHead extends Pick<ForeignQuestion, 'name' | 'where' | 'text' | 'conditions' | 'notApplicable'> {
  readonly isRandom?: true | undefined;
}

/** The rows of a table: a matrix, two where it has more rows than one can have, or a question for each row where it has no scale. */
export function tableQuestions(head: TableHead, asks: Asks, rows: readonly ForeignRow[]): ForeignQuestion[] {
  const { isRandom, ...shared } = head;
  if (asks.type !== 'scale' || rows.length < 2) {
    return rows.map((row) => ({ ...shared, ...row, text: headed(head.text, row.text), asks }));
  }
  const size = Math.ceil(rows.length / Math.ceil(rows.length / mostRows.most));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => ({
    ...shared,
    name: at === 0 ? head.name : `${head.name}_${at + 1}`,
    isRequired: false,
    asks: { type: 'matrix', scale: asks, rows: rows.slice(at * size, (at + 1) * size), ...(isRandom && { isRandom }) },
  }));
}
