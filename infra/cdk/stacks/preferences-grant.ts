import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Preferences } from '../../../shared/delivery/preferences.ts';
import { partitionKey, programmePartition, sortKey, versionAttribute } from '../../../shared/store/tables.ts';
import type { DebriefFunction } from '../constructs/debrief-function.ts';

/** Lets a function note these preferences of a recipient, and nothing else in the table of seals, publications and mails. */
export function allowPreferences(
  one: Pick<DebriefFunction<never>, 'allowIf'>,
  reports: Table,
  ...preferences: (keyof Preferences)[]
): void {
  one.allowIf(
    {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [partitionKey, sortKey, versionAttribute, ...preferences] },
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [programmePartition('*')] },
      // So that no update gives back a publication whole by its `ReturnValues`.
      StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] },
    },
    ['dynamodb:UpdateItem'],
    reports.tableArn,
  );
}
