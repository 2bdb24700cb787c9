import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { reportEnv } from '../../../functions/report/env.ts';
import { invitedPartitions } from '../../../shared/store/tables.ts';
import type { DebriefFunction } from '../constructs/debrief-function.ts';
import type { CodeSecret } from './codes.ts';

/**
 * Who is invited to sessions, for the tick, which writes to them: of all else in that table it lists nothing. A stage without a key has
 * nobody invited.
 */
export function allowLetters(
  report: DebriefFunction<typeof reportEnv>,
  programmes: Table,
  codeKey: CodeSecret | undefined,
): void {
  if (codeKey === undefined) return;
  report.allowIf(
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${invitedPartitions}*`] } },
    ['dynamodb:Query'],
    programmes.tableArn,
  );
}
