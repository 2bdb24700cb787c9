/** What the canary does, one after the other. A failure names the step at which it was met. */
export type CanaryStep = 'opening' | 'report' | 'mail' | 'results' | 'clearing' | 'publishing' | 'form' | 'answering';

/** Something of the product does not work. Its message says what was met in the place of what should be there. */
export class CanaryFailure extends Error {
  override readonly name = 'CanaryFailure';

  constructor(
    readonly step: CanaryStep,
    met: string,
    options?: ErrorOptions,
  ) {
    super(`${step}: ${met}`, options);
  }
}

/** Does a step; whatever it throws is told with its name. */
export async function inStep<T>(step: CanaryStep, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof CanaryFailure) throw cause;
    throw new CanaryFailure(step, cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), {
      cause,
    });
  }
}
