import type { Condition, Statement } from './statement.ts';

/** What somebody wants to do: one action on one resource, and what the conditions may look at. */
export interface Call {
  /** For example `dynamodb:PutItem`. */
  readonly action: string;
  /** The ARN of the resource. */
  readonly resource: string;
  /** Values by condition key, for example `dynamodb:Attributes`. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** Whether a call is allowed, and the grants that allow it: each the index of a statement, an action and a resource. */
export interface Decision {
  readonly isAllowed: boolean;
  readonly by: readonly { readonly statement: number; readonly action: string; readonly resource: string }[];
}

/**
 * Decides as IAM does for a principal with identity-based policies only: a Deny that fits wins, else one Allow that fits
 * is needed. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(statements: readonly Statement[], call: Call): Decision {
  const fitting = statements.map((statement, index) => ({
    isDeny: statement.isDeny,
    grants: fits(statement, call).map((grant) => ({ statement: index, ...grant })),
  }));
  if (fitting.some(({ isDeny, grants }) => isDeny && grants.length > 0)) return { isAllowed: false, by: [] };
  const by = fitting.flatMap(({ grants }) => grants);
  return { isAllowed: by.length > 0, by };
}

/** The pairs of an action and a resource of the statement that mean the call; none if a condition doesn't hold. */
function fits({ actions, resources, conditions }: Statement, call: Call): { action: string; resource: string }[] {
  // The names of actions have no case in IAM, resources have one.
  const meant = actions.filter((action) => matches(action.toLowerCase(), call.action.toLowerCase()));
  if (meant.length === 0) return [];
  const on = resources.filter((resource) => matches(resource, call.resource));
  if (on.length === 0 || !conditions.every((condition) => holds(condition, call))) return [];
  return meant.flatMap((action) => on.map((resource) => ({ action, resource })));
}

function holds({ key, patterns, isLike, isForAll, isIfExists }: Condition, { context }: Call): boolean {
  const values = context[key] ?? [];
  const passes = (value: string) => patterns.some((pattern) => (isLike ? matches(pattern, value) : pattern === value));
  if (values.length === 0) return isIfExists;
  return isForAll ? values.every(passes) : values.some(passes);
}

/** Whether the text is what the pattern says, in which `*` stands for any characters and `?` for one. */
function matches(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === text;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
