import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, type CfnTable, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { partitionKey, sortKey } from '../../../shared/store/tables.ts';

/** What tells one table from another. */
export interface StoredTableProps {
  /** Keep the table when the stack goes and refuse to delete it. */
  retain: boolean;
  /** The attribute with the epoch second after which DynamoDB deletes an item; absent: items stay. */
  expiryAttribute?: string;
  /** The most write units a second that the table accepts: the cheapest guard against the bill of a flood. */
  writeCap?: number;
  /** The customer's key; absent: DynamoDB's own. */
  encryptionKey?: IKey;
}

/**
 * One on-demand table with the keys that all of Debrief's tables share, restorable to any second of the last 35 days.
 *
 * Its logical id is fixed to the id that it is given: CloudFormation replaces a table whose logical id changes, so
 * moving this construct in the tree must not change it. `AWS::DynamoDB::Table` and not the global table: people's
 * answers stay in the one region that was chosen for them.
 *
 * A table that is retained stays, too, where the first deployment of its stack fails, other than logs and secrets: CloudFormation can't
 * delete what is protected from deletion, and a stack that can't roll back has to be mended by hand. It is in nobody's way, since the
 * next one gets another name.
 */
export class StoredTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: StoredTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: partitionKey, type: AttributeType.STRING },
      sortKey: { name: sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.retain,
      removalPolicy: props.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(props.expiryAttribute !== undefined && { timeToLiveAttribute: props.expiryAttribute }),
      ...(props.encryptionKey && {
        encryption: TableEncryption.CUSTOMER_MANAGED,
        encryptionKey: props.encryptionKey,
      }),
      ...(props.writeCap !== undefined && { maxWriteRequestUnits: props.writeCap }),
    });
    (this.table.node.defaultChild as CfnTable).overrideLogicalId(id);
  }
}
