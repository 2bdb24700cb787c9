/** What happens in a month. */
export interface Scenario {
  readonly responses: number;
  readonly sessions: number;
  /** Invitations and reminders to people on a list; absent: none. */
  readonly letters?: number;
}

/** The room of a typical training: how many responses make a session when nothing else is said. */
export const sessionSize = 160;

/** A scenario from its responses. */
export function scenarioOf(responses: number, sessions = Math.ceil(responses / sessionSize)): Scenario {
  return { responses, sessions };
}

/** What people ask for first. */
export const usualScenarios = [
  { name: 'one training', ...scenarioOf(sessionSize, 1) },
  { name: '100 sessions', ...scenarioOf(100 * sessionSize, 100) },
  { name: 'a million responses', ...scenarioOf(1_000_000) },
] as const satisfies readonly (Scenario & { readonly name: string })[];
