import type { MatrixHead, Question } from './question.ts';

/** The matrix of which a question is a row. */
export function matrixOf(question: Question): MatrixHead | undefined {
  return 'matrix' in question ? question.matrix : undefined;
}
