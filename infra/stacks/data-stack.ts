import { Stack } from 'aws-cdk-lib';
import { AttributeType, ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { dueIndex, expiryAttribute } from '../../shared/store/tables.ts';
import type { StageConfig } from '../config.ts';
import { StoredTable } from '../constructs/stored-table.ts';

/** The three tables, one a lifetime, apart from everything that can be deployed anew without a loss. */
export class DataStack extends Stack {
  readonly programmes: Table;
  readonly responses: Table;
  readonly reports: Table;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      description: `Debrief (${config.stage}): programmes, responses and reports`,
      tags: { application: 'debrief', stage: config.stage },
      terminationProtection: config.retain,
    });
    const { retain } = config;
    this.programmes = new StoredTable(this, 'Programmes', { retain }).table;
    this.programmes.addGlobalSecondaryIndex({
      indexName: dueIndex.name,
      partitionKey: { name: dueIndex.partitionKey, type: AttributeType.STRING },
      sortKey: { name: dueIndex.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.responses = new StoredTable(this, 'Responses', {
      retain,
      expiryAttribute,
      writeCap: config.responsesWriteCap,
    }).table;
    this.reports = new StoredTable(this, 'Reports', { retain }).table;
  }
}
