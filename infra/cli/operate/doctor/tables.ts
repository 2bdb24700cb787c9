import { DescribeContinuousBackupsCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { Target } from '../../target.ts';
import { tableKinds } from '../stored-items.ts';
import { type Check, fail, ok, warn } from './check.ts';

/** Whether the tables are there; and, where the engine knows such a thing, restorable to any second. */
export async function tableChecks({ database }: Target, isDeployed: boolean): Promise<readonly Check[]> {
  return Promise.all(
    tableKinds.map(async (kind): Promise<Check> => {
      const name = `table of ${kind}`;
      const TableName = database.tables[kind];
      const { Table } = await database.client.send(new DescribeTableCommand({ TableName }));
      if (Table?.TableStatus !== 'ACTIVE') {
        return fail(name, `${TableName} is ${Table?.TableStatus}`, 'Wait, and look at it in the console.');
      }
      if (!isDeployed) return ok(name, `${TableName}, about ${Table.ItemCount ?? 0} items`);
      const { ContinuousBackupsDescription } = await database.client.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      );
      const backups = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
      if (backups?.PointInTimeRecoveryStatus !== 'ENABLED') {
        return fail(name, `${TableName}: no point-in-time recovery`, 'Deploy the data stack again; it switches it on.');
      }
      if (Table.DeletionProtectionEnabled !== true) {
        return warn(
          name,
          `${TableName}: restorable, not protected from deletion`,
          'Set retain: true in the stage file and deploy, unless this stage is for trying things out.',
        );
      }
      return ok(name, `${TableName}: restorable since ${backups.EarliestRestorableDateTime?.toISOString() ?? 'now'}`);
    }),
  );
}
