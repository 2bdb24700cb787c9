import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import '../../aws/quiet-sdk.ts';
import type { SessionKeys } from '../../../shared/access/session-keys.ts';
import type { RecipientPreferences } from '../../../shared/delivery/preferences.ts';
import type { ResultLinks } from '../../../shared/delivery/result-links.ts';
import type { Drafts } from '../../../shared/desk/drafts.ts';
import type { Memberships } from '../../../shared/desk/memberships.ts';
import type { SignIns } from '../../../shared/desk/sign-ins.ts';
import type { Versions } from '../../../shared/desk/versions.ts';
import type { Programmes } from '../../../shared/programme/programmes.ts';
import type { Responses } from '../../../shared/response/responses.ts';
import { dynamoClient } from '../../../shared/store/dynamodb/client.ts';
import { dynamoDrafts } from '../../../shared/store/dynamodb/desk/drafts.ts';
import { dynamoMemberships } from '../../../shared/store/dynamodb/desk/memberships.ts';
import { dynamoSignIns } from '../../../shared/store/dynamodb/desk/sign-ins.ts';
import { dynamoVersions } from '../../../shared/store/dynamodb/desk/versions.ts';
import { dynamoLinks } from '../../../shared/store/dynamodb/links.ts';
import { dynamoPreferences } from '../../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../../shared/store/dynamodb/reports.ts';
import { dynamoResponses } from '../../../shared/store/dynamodb/responses.ts';
import { dynamoSessionKeys } from '../../../shared/store/dynamodb/session-keys.ts';
import type { Reports } from '../../../shared/store/reports.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { stackOutputs } from './stack-outputs.ts';

/** The stores of the stack, and where its forms are. */
export interface Target {
  readonly formUrl: string;
  readonly programmes: Programmes;
  readonly hostKeys: SessionKeys;
  readonly previewKeys: SessionKeys;
  readonly responses: Responses;
  readonly reports: Reports;
  readonly preferences: RecipientPreferences;
  readonly links: ResultLinks;
  readonly signIns: SignIns;
  readonly drafts: Drafts;
  readonly versions: Versions;
  readonly memberships: Memberships;
  /** The tables beneath the stores, for what deals with items whatever they mean: backups, migrations. */
  readonly database: { readonly client: DynamoDBClient; readonly tables: TableNames };
}

/** What each table is called in its stack. */
export interface TableNames {
  readonly programmes: string;
  readonly responses: string;
  readonly reports: string;
}

/** What a running local stack says of itself in `stack.json` of its data directory. */
export interface LocalStackFile {
  readonly pid: number;
  readonly url: string;
  readonly mail: string;
  readonly dynamodb: string;
  readonly tables: TableNames;
}

export const localStackFile = 'stack.json';

/** The stack that the options name. Throws a CommandError when there is none. */
export async function openTarget({ stage, data }: TargetOptions): Promise<Target> {
  return stage === undefined ? localTarget(readLocalStack(data)) : deployedTarget(stage);
}

/** The stores of a local stack. */
export function localTarget({ url, dynamodb, tables }: Omit<LocalStackFile, 'pid' | 'mail'>): Target {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return target(dynamoClient({ endpoint: dynamodb, region: 'eu-central-1', credentials }), url, tables);
}

/** What the local stack of a data directory says of itself. Throws a CommandError when none is running on it. */
export function readLocalStack(data: string): LocalStackFile {
  try {
    const stack = JSON.parse(readFileSync(join(data, localStackFile), 'utf8')) as LocalStackFile;
    process.kill(stack.pid, 0);
    return stack;
  } catch {
    throw new CommandError(
      `no local stack is running on ${data}; start it with "npm start", name the data directory of one with --data DIR, or a deployed stage with --stage NAME`,
    );
  }
}

async function deployedTarget(stage: string): Promise<Target> {
  const output = await stackOutputs(stage);
  return target(dynamoClient(), output('FormUrl'), {
    programmes: output('ProgrammesTable'),
    responses: output('ResponsesTable'),
    reports: output('ReportsTable'),
  });
}

function target(client: DynamoDBClient, formUrl: string, tables: TableNames): Target {
  return {
    formUrl,
    programmes: dynamoProgrammes(client, tables.programmes),
    hostKeys: dynamoSessionKeys(client, tables.programmes, 'host'),
    previewKeys: dynamoSessionKeys(client, tables.programmes, 'preview'),
    responses: dynamoResponses(client, tables.responses),
    reports: dynamoReports(client, tables.reports),
    preferences: dynamoPreferences(client, tables.reports),
    links: dynamoLinks(client, tables.reports),
    signIns: dynamoSignIns(client, tables.programmes),
    drafts: dynamoDrafts(client, tables.programmes),
    versions: dynamoVersions(client, tables.programmes),
    memberships: dynamoMemberships(client, tables.programmes),
    database: { client, tables },
  };
}
