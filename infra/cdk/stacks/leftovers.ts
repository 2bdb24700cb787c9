import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { reportEnv } from '../../../functions/report/env.ts';
import {
  besidePartitions,
  endingPartitions,
  expiryAttribute,
  partitionKey,
  sortKey,
} from '../../../shared/store/tables.ts';
import type { DebriefFunction } from '../constructs/debrief-function.ts';

/**
 * What time to live leaves behind is taken away by the tick: it sees keys and dates, and deletes no session and no programme. What is kept
 * beside one session it finds without looking through the others.
 */
export function allowLeftovers(report: DebriefFunction<typeof reportEnv>, programmes: Table): void {
  const attributes = { 'dynamodb:Attributes': [partitionKey, sortKey, expiryAttribute] };
  report.allowIf(
    { 'ForAllValues:StringEquals': attributes, StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } },
    ['dynamodb:Scan'],
    programmes.tableArn,
  );
  report.allowIf(
    {
      'ForAllValues:StringEquals': attributes,
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': endingPartitions },
    },
    ['dynamodb:DeleteItem'],
    programmes.tableArn,
  );
  report.allowIf(
    {
      'ForAllValues:StringEquals': attributes,
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': besidePartitions },
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    },
    ['dynamodb:Query'],
    programmes.tableArn,
  );
}
