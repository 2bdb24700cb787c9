import {
  DeleteItemCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { keyOf } from '../../../../shared/store/dynamodb/item.ts';
import { pagesOf } from '../../../../shared/store/dynamodb/paginate.ts';
import { tableKinds } from '../../../../shared/store/tables.ts';
import type { Target } from '../../target/target.ts';
import { type Check, checked, fail, ok, warn } from './check.ts';

/** Whether the tables are there and, at home, take what is written; where the engine knows such a thing, restorable to any second. */
export async function tableChecks(
  { database }: Pick<Target, 'database'>,
  isDeployed: boolean,
): Promise<readonly Check[]> {
  const checks = tableKinds.map((kind) => {
    const name = `table of ${kind}`;
    return checked(name, async () => [await tableCheck(name, database.tables[kind], database.client, isDeployed)]);
  });
  return (await Promise.all(checks)).flat();
}

async function tableCheck(
  name: string,
  TableName: string,
  client: DynamoDBClient,
  isDeployed: boolean,
): Promise<Check> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Table?.TableStatus !== 'ACTIVE') {
    return fail(name, `${TableName} is ${Table?.TableStatus}`, 'Wait, and look at it in the console.');
  }
  if (!isDeployed) return localCheck(name, TableName, client);
  const { ContinuousBackupsDescription } = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
  const backups = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  if (backups?.PointInTimeRecoveryStatus !== 'ENABLED') {
    return fail(
      name,
      `${TableName}: no point-in-time recovery`,
      `Somebody switched it off, and deploying again does not see that: aws dynamodb update-continuous-backups --table-name ${TableName} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
    );
  }
  if (Table.DeletionProtectionEnabled !== true) {
    return warn(
      name,
      `${TableName}: restorable, not protected from deletion`,
      'Set retain: true in the stage file and deploy, unless this stage is for trying things out.',
    );
  }
  return ok(name, `${TableName}: restorable since ${backups.EarliestRestorableDateTime?.toISOString() ?? 'now'}`);
}

/** At home the disk may be full, or the directory gone; reads say nothing of it. */
async function localCheck(name: string, TableName: string, client: DynamoDBClient): Promise<Check> {
  try {
    // A write that changes nothing.
    await client.send(new DeleteItemCommand({ TableName, Key: keyOf(['DOCTOR', 'DOCTOR']) }));
  } catch (cause) {
    const { message } = cause as Error;
    return fail(
      name,
      `nothing is stored: ${message}`,
      'Until then what people send is refused, and they are asked to send it again.',
    );
  }
  return ok(name, `${TableName}, items: ${await itemCount(TableName, client)}`);
}

/** Counted one by one: the local engine says 0 of every table. */
async function itemCount(TableName: string, client: DynamoDBClient): Promise<number> {
  let count = 0;
  const read = { TableName, Select: 'COUNT', ConsistentRead: true } as const;
  for await (const { Count = 0 } of pagesOf((from) => client.send(new ScanCommand({ ...read, ...from }))))
    count += Count;
  return count;
}
