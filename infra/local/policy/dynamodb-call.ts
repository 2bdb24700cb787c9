import { partitionKey } from '../../../shared/store/tables.ts';
import type { Call } from './evaluate.ts';

/** The parts of a DynamoDB request that decide about its permission. */
interface DynamoDbRequest {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Key?: Readonly<Record<string, unknown>>;
  readonly Keys?: readonly Readonly<Record<string, unknown>>[];
  readonly Item?: Readonly<Record<string, unknown>>;
  readonly Select?: string;
  readonly ReturnValues?: string;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ProjectionExpression?: string;
  readonly FilterExpression?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
  /** Of a batch, by the names of its tables. */
  readonly RequestItems?: Readonly<Record<string, DynamoDbRequest>>;
}

/** The words of expressions that are no attribute. Functions are told by their parenthesis. */
const keywords = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);

/**
 * What a request to DynamoDB does, in the terms of IAM. A batch of reads of one table is like one of all of its keys. Requests on many
 * tables at once, other batches and transactions need permissions of their own for each item; the product makes none, so they are not
 * allowed here.
 *
 * @param operation the operation, for example `PutItem`
 * @param tables the start of a table's ARN, to which the name is added: `arn:...:table/`
 */
export function dynamoDbCall(operation: string, body: string, tables: string): Call {
  const sent = JSON.parse(body) as DynamoDbRequest;
  const request = operation === 'BatchGetItem' ? ofOneTable(sent) : sent;
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

function ofOneTable(batch: DynamoDbRequest): DynamoDbRequest {
  const [only, ...others] = Object.entries(batch.RequestItems ?? {});
  return only === undefined || others.length > 0 ? batch : { TableName: only[0], ...only[1] };
}

/** The partition keys of a request: of the items that it is about, or as a query of the table asks for them. */
function leadingKeys(request: DynamoDbRequest): string[] {
  const keys = itemsIn(request).map((item) => (item[partitionKey] as { S?: string } | undefined)?.S);
  return [...new Set([...keys, queriedKey(request)])].filter((key) => key !== undefined);
}

function queriedKey({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: DynamoDbRequest) {
  const [name, , value = ''] = KeyConditionExpression.split(' ');
  if (name !== partitionKey) return undefined;
  return ExpressionAttributeValues[value]?.S;
}

function itemsIn({ Key, Item, Keys = [] }: DynamoDbRequest): readonly Readonly<Record<string, unknown>>[] {
  return [Key, Item, ...Keys].filter((item) => item !== undefined);
}

const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

/** What a reading request gets of the items: named attributes, their number, or everything. */
function selection(operation: string, { Select, ProjectionExpression }: DynamoDbRequest): string[] {
  if (!reads.has(operation)) return [];
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
  return [...new Set([...itemsIn(request).flatMap(Object.keys), ...names])];
}

/** The first step of each path in an expression: `a` of `a.b[1]`, `#n` as it is; no values, functions or keywords. */
function topLevelNames(expression: string): string[] {
  return [...expression.matchAll(/(?<![\w.:#])[#A-Za-z_]\w*(?!\w*\s*\()/g)]
    .map(([name]) => name)
    .filter((name) => !keywords.has(name.toUpperCase()));
}
