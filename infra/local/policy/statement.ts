import * as z from 'zod';
import { LocalStackError } from '../errors/local-stack-error.ts';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The condition operators that are understood here; our templates need no others. */
const operators = z.partialRecord(
  z.enum([
    'StringEquals',
    'StringEqualsIfExists',
    'StringLike',
    'ForAllValues:StringEquals',
    'ForAllValues:StringLike',
    'ForAnyValue:StringLike',
  ]),
  z.partialRecord(
    z.enum([
      'ses:FromAddress',
      'dynamodb:Attributes',
      'dynamodb:LeadingKeys',
      'dynamodb:ReturnValues',
      'dynamodb:Select',
    ]),
    texts,
  ),
);

const statementSchema = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
  Condition: operators.default({}),
});

/** A test that the values of a call must pass: those of the key `key` against the patterns. */
export interface Condition {
  readonly key: string;
  readonly patterns: readonly string[];
  /** `*` and `?` in the patterns stand for other characters. */
  readonly isLike: boolean;
  /** Each value of this key must pass, not only one (`ForAllValues`). */
  readonly isForAll: boolean;
  /** Holds for a call without any value of this key too (`IfExists`, and `ForAllValues`). */
  readonly isIfExists: boolean;
}

/** A statement of an IAM policy whose references are resolved. */
export interface Statement {
  readonly isDeny: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: readonly Condition[];
}

/**
 * Reads one statement of a policy document.
 *
 * @param origin what a message calls it
 * @throws LocalStackError when it says something that isn't understood here: to pass over a condition would be to allow
 *   what AWS refuses
 */
export function readStatement(value: unknown, origin: string): Statement {
  const parsed = statementSchema.safeParse(value);
  if (!parsed.success) {
    const why = z.prettifyError(parsed.error).replaceAll('\n', ' ');
    throw new LocalStackError(`${origin}: the local stack can't evaluate a statement of its policy: ${why}`);
  }
  const { Effect, Action, Resource, Condition } = parsed.data;
  const conditions = Object.entries(Condition).flatMap(([operator, tests]) =>
    Object.entries(tests ?? {}).map(([key, patterns]) => ({
      key,
      patterns,
      isLike: operator.includes('Like'),
      isForAll: operator.startsWith('ForAllValues:'),
      isIfExists: operator.startsWith('ForAllValues:') || operator.endsWith('IfExists'),
    })),
  );
  return { isDeny: Effect === 'Deny', actions: Action, resources: Resource, conditions };
}
