import { partitionKey } from '../../../shared/store/tables.ts';
import type { Call } from './evaluate.ts';

/** The parts of a DynamoDB request that decide about its permission. */
interface DynamoDbRequest {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Key?: Readonly<Record<string, unknown>>;
  readonly Item?: Readonly<Record<string, unknown>>;
  readonly Select?: string;
  readonly ReturnValues?: string;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ProjectionExpression?: string;
  readonly FilterExpression?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
}

/** The words of expressions that are no attribute. Functions are told by their parenthesis. */
const keywords = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);

/**
 * What a request to DynamoDB does, in the terms of IAM. Requests on many tables at once (batches, transactions) need
 * permissions of their own for each item; the product makes none, so they are not allowed here.
 *
 * @param operation the operation, for example `PutItem`
 * @param tables the start of a table's ARN, to which the name is added: `arn:...:table/`
 */
export function dynamoDbCall(operation: string, body: string, tables: string): Call {
  const request = JSON.parse(body) as DynamoDbRequest;
  const { TableName: table = '', IndexName: index } = request;
  const arn = table.startsWith('arn:') ? table : `${tables}${table}`;
  return {
    action: `dynamodb:${operation}`,
    resource: index === undefined ? arn : `${arn}/index/${index}`,
    context: {
      'dynamodb:Attributes': attributesOf(request),
      'dynamodb:LeadingKeys': leadingKeys(request),
      'dynamodb:ReturnValues': request.ReturnValues === undefined ? [] : [request.ReturnValues],
      'dynamodb:Select': selection(operation, request),
    },
  };
}

/** The partition key of a request on one item. What a query asks for stands in an expression, and no policy of ours looks at it. */
function leadingKeys({ Key, Item }: DynamoDbRequest): string[] {
  const key = (Key ?? Item)?.[partitionKey] as { S?: string } | undefined;
  return key?.S === undefined ? [] : [key.S];
}

/** What a reading request gets of the items: named attributes, their number, or everything. */
function selection(operation: string, { Select, ProjectionExpression }: DynamoDbRequest): string[] {
  if (!/^(GetItem|Query|Scan)$/.test(operation)) return [];
  return [Select ?? (ProjectionExpression === undefined ? 'ALL_ATTRIBUTES' : 'SPECIFIC_ATTRIBUTES')];
}

/** The top-level attributes that a request names, in the order of their first appearance. */
function attributesOf(request: DynamoDbRequest): string[] {
  const expressions = [
    request.UpdateExpression,
    request.ConditionExpression,
    request.ProjectionExpression,
    request.FilterExpression,
    request.KeyConditionExpression,
  ];
  const named = expressions.flatMap((expression = '') => topLevelNames(expression));
  const names = named.map((name) => request.ExpressionAttributeNames?.[name] ?? name);
  return [...new Set([...Object.keys(request.Key ?? {}), ...Object.keys(request.Item ?? {}), ...names])];
}

/** The first step of each path in an expression: `a` of `a.b[1]`, `#n` as it is; no values, functions or keywords. */
function topLevelNames(expression: string): string[] {
  return [...expression.matchAll(/(?<![\w.:#])[#A-Za-z_]\w*(?!\w*\s*\()/g)]
    .map(([name]) => name)
    .filter((name) => !keywords.has(name.toUpperCase()));
}
