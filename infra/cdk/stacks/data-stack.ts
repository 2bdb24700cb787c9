import { Stack } from 'aws-cdk-lib';
import { AttributeType, ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { dueIndex, expiryAttribute } from '../../../shared/store/tables.ts';
import { customerKey } from '../constructs/customer-key.ts';
import { StoredTable } from '../constructs/stored-table.ts';
import { stackPlace } from '../stage/region.ts';
import type { StageConfig } from '../stage/stage-schema.ts';

/** The three tables, one a lifetime, apart from everything that can be deployed anew without a loss. */
export class DataStack extends Stack {
  readonly programmes: Table;
  readonly responses: Table;
  readonly reports: Table;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      ...stackPlace(config),
      description: `Debrief (${config.stage}): programmes, responses and reports`,
      tags: { application: 'debrief', stage: config.stage },
      terminationProtection: config.retain,
    });
    const key = customerKey(this, config.encryptionKey);
    const kept = { retain: config.retain, ...(key && { encryptionKey: key }) };
    // Only what the desk keeps for a while has an end: sign-ins, their links, and counts of those.
    this.programmes = new StoredTable(this, 'Programmes', { ...kept, expiryAttribute }).table;
    this.programmes.addGlobalSecondaryIndex({
      indexName: dueIndex.name,
      partitionKey: { name: dueIndex.partitionKey, type: AttributeType.STRING },
      sortKey: { name: dueIndex.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.responses = new StoredTable(this, 'Responses', {
      ...kept,
      expiryAttribute,
      writeCap: config.responsesWriteCap,
    }).table;
    this.reports = new StoredTable(this, 'Reports', kept).table;
  }
}
