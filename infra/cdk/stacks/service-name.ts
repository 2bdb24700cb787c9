/** The dimension of a stage's metrics. */
export function serviceName(stage: string): string {
  return `debrief-${stage}`;
}
