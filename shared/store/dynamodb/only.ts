import { partitionKey, sortKey, versionAttribute } from '../tables.ts';

/** What a request says that wants these attributes of items, their keys and their version, and no others. */
export function only(names: readonly string[]) {
  const all = [partitionKey, sortKey, versionAttribute, ...names];
  // By placeholders: some names are words of DynamoDB's own.
  return {
    ProjectionExpression: all.map((_, at) => `#a${at}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(all.map((name, at) => [`#a${at}`, name])),
  };
}
