/** What a step leaves in the browser's history, so that Back and Forward go through the steps and a reload stays at one. */
export interface Visit {
  readonly step: number;
  /** The step that it was reached from by "Next". */
  readonly from?: number;
}

/** Notes a step in the history. The address stays that of the form, so that it can be passed on. */
export function noteVisit(visit: Visit): void {
  history.pushState(visit, '');
}

/** The step that the history is at; the first one where nothing is noted. */
export function visited(): Visit {
  const { step, from } = (history.state ?? {}) as Partial<Record<keyof Visit, unknown>>;
  return { step: typeof step === 'number' ? step : 0, ...(typeof from === 'number' && { from }) };
}
