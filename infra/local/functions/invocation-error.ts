/** Why an invocation has no result: it took too long, threw or crashed, or the local stack is being closed. */
export type InvocationProblem = 'timeout' | 'failed' | 'stopped';

/** An invocation without a result. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
  readonly problem: InvocationProblem;

  constructor(problem: InvocationProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
