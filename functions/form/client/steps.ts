/** A section of the form: in which step it is, and the keys of its items. */
export interface StepSection {
  readonly step: number;
  readonly items: readonly string[];
}

/** The steps, in order, that ask anything. */
export function stepsOf(sections: readonly StepSection[], hidden: ReadonlySet<string>): number[] {
  const asking = sections.filter(({ items }) => items.some((key) => !hidden.has(key)));
  return [...new Set(asking.map(({ step }) => step))];
}

/** The step to show: the wished one, or the last one before it that asks anything. */
export function nearestStep(steps: readonly number[], wished: number): number {
  return [...steps].reverse().find((step) => step <= wished) ?? steps[0] ?? 0;
}
