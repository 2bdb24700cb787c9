import type { PriceName } from './prices.ts';

/**
 * How an account pays SES: by the plan Essentials, which those have that begin with SES since 2026-07-21 and those that sent nothing from
 * 2025-06-01 until then, or without a plan, as the others do until they choose one.
 */
export const mailPlans = { essentials: 'mailEssentials', 'a-la-carte': 'mailALaCarte' } as const satisfies Record<
  string,
  PriceName
>;

export type MailPlan = keyof typeof mailPlans;

/** Which is reckoned with when nothing is said: that of new accounts, and the dearer one. */
export const usualMailPlan = 'essentials' satisfies MailPlan;

/** What happens in a month. */
export interface Scenario {
  readonly responses: number;
  readonly sessions: number;
  /** Invitations and reminders to people on a list; absent: none. */
  readonly letters?: number;
  /** Absent: that of new accounts. */
  readonly mailPlan?: MailPlan;
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
