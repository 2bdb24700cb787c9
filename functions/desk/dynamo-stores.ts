import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoBlindKeys } from '../../shared/store/dynamodb/blind-keys.ts';
import { dynamoDrafts } from '../../shared/store/dynamodb/desk/drafts.ts';
import { dynamoGlances } from '../../shared/store/dynamodb/desk/glances.ts';
import { dynamoMailedReports } from '../../shared/store/dynamodb/desk/mailed-reports.ts';
import { dynamoMemberships } from '../../shared/store/dynamodb/desk/memberships.ts';
import { dynamoPublishedNumbers } from '../../shared/store/dynamodb/desk/published-numbers.ts';
import { dynamoSignIns } from '../../shared/store/dynamodb/desk/sign-ins.ts';
import { dynamoVersions } from '../../shared/store/dynamodb/desk/versions.ts';
import { dynamoDispatches } from '../../shared/store/dynamodb/dispatches.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoOneTimeCodes } from '../../shared/store/dynamodb/one-time-codes.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReceipts } from '../../shared/store/dynamodb/receipts.ts';
import { dynamoSessionKeys } from '../../shared/store/dynamodb/session-keys.ts';
import { dynamoUnwanted } from '../../shared/store/dynamodb/unwanted.ts';

/** What the desk keeps and reads, in the three tables. */
export function dynamoStores(
  client: DynamoDBClient,
  tables: { readonly programmes: string; readonly responses: string; readonly reports: string },
) {
  const drafts = dynamoDrafts(client, tables.programmes);
  return {
    programmes: dynamoProgrammes(client, tables.programmes),
    drafts,
    glances: dynamoGlances(client, tables.programmes, drafts),
    versions: dynamoVersions(client, tables.programmes),
    memberships: dynamoMemberships(client, tables.programmes),
    signIns: dynamoSignIns(client, tables.programmes),
    responses: dynamoReceipts(client, tables.responses),
    reports: { ...dynamoPublishedNumbers(client, tables.reports), ...dynamoDispatches(client, tables.reports) },
    ...dynamoMailedReports(client, tables.reports),
    preferences: dynamoPreferences(client, tables.reports),
    hostKeys: dynamoSessionKeys(client, tables.programmes, 'host'),
    links: dynamoLinks(client, tables.reports),
    invitations: dynamoInvitations(client, tables.programmes),
    unwanted: dynamoUnwanted(client, tables.programmes),
    codes: dynamoOneTimeCodes(client, tables.programmes),
    blindKeys: dynamoBlindKeys(client, tables.programmes),
  };
}
