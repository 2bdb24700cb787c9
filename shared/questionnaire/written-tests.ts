import type { ShowWhen, WrittenTest } from './question-parts.ts';

/** All tests of a condition, in the order in which they are written. */
export function writtenTests({ all, any, none, question, ...passes }: ShowWhen): readonly WrittenTest[] {
  return all ?? any ?? none ?? (question === undefined ? [] : [{ question, ...passes }]);
}
