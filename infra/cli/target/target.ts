import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import '../../aws/quiet-sdk.ts';
import type { SessionKeys } from '../../../shared/access/session-keys.ts';
import type { BlindKeys } from '../../../shared/blind/blind-keys.ts';
import type { RecipientPreferences } from '../../../shared/delivery/preferences.ts';
import type { ResultLinks } from '../../../shared/delivery/result-links.ts';
import type { Drafts } from '../../../shared/desk/drafts.ts';
import type { Memberships } from '../../../shared/desk/memberships.ts';
import type { SignIns } from '../../../shared/desk/sign-ins.ts';
import type { Versions } from '../../../shared/desk/versions.ts';
import type { Invitations } from '../../../shared/invitation/invitations.ts';
import { lettersOut } from '../../../shared/invitation/letters-out.ts';
import type { UnwantedLetters } from '../../../shared/invitation/unwanted.ts';
import type { Programmes } from '../../../shared/programme/programmes.ts';
import type { LettersOut } from '../../../shared/programme/publishing/invited-refusal.ts';
import type { OneTimeCodes } from '../../../shared/response/one-time-codes.ts';
import type { Responses } from '../../../shared/response/responses.ts';
import { dynamoBlindKeys } from '../../../shared/store/dynamodb/blind-keys.ts';
import { dynamoClient } from '../../../shared/store/dynamodb/client.ts';
import { dynamoDrafts } from '../../../shared/store/dynamodb/desk/drafts.ts';
import { dynamoMemberships } from '../../../shared/store/dynamodb/desk/memberships.ts';
import { dynamoSignIns } from '../../../shared/store/dynamodb/desk/sign-ins.ts';
import { dynamoVersions } from '../../../shared/store/dynamodb/desk/versions.ts';
import { dynamoInvitations } from '../../../shared/store/dynamodb/invitations.ts';
import { dynamoLinks } from '../../../shared/store/dynamodb/links.ts';
import { dynamoOneTimeCodes } from '../../../shared/store/dynamodb/one-time-codes.ts';
import { dynamoPreferences } from '../../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../../shared/store/dynamodb/reports.ts';
import { dynamoResponses } from '../../../shared/store/dynamodb/responses.ts';
import { dynamoSessionKeys } from '../../../shared/store/dynamodb/session-keys.ts';
import { dynamoUnwanted } from '../../../shared/store/dynamodb/unwanted.ts';
import type { Reports } from '../../../shared/store/reports.ts';
import { secretText } from '../../../shared/store/secrets/secret-text.ts';
import type { TableNames } from '../../../shared/store/tables.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { stackOutputs } from './stack-outputs.ts';
import { withoutCanary } from './without-canary.ts';

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
  readonly codes: OneTimeCodes;
  readonly invitations: Invitations;
  readonly unwanted: UnwantedLetters;
  readonly letters: LettersOut;
  readonly blindKeys: BlindKeys;
  /** The stage's key for one-time codes. Throws a CommandError where it has none. */
  readonly codeKey: () => Promise<Buffer>;
  /** The tables beneath the stores, for what deals with items whatever they mean: backups, migrations. */
  readonly database: { readonly client: DynamoDBClient; readonly tables: TableNames };
}

/** What a running local stack says of itself in `stack.json` of its data directory. */
export interface LocalStackFile {
  readonly pid: number;
  readonly url: string;
  readonly mail: string;
  readonly dynamodb: string;
  /** The endpoint of Secrets Manager. */
  readonly secrets: string;
  /** The secret in it that is the key for one-time codes; absent: the stage has none. */
  readonly codesSecret?: string | undefined;
  readonly tables: TableNames;
}

export const localStackFile = 'stack.json';

/** The stack that the options name. Throws a CommandError when there is none. */
export async function openTarget({ stage, data }: TargetOptions): Promise<Target> {
  return stage === undefined ? localTarget(readLocalStack(data)) : deployedTarget(stage);
}

/** The stores of a local stack. */
export function localTarget(stack: Omit<LocalStackFile, 'pid' | 'mail'>): Target {
  const { url, dynamodb, secrets, codesSecret, tables } = stack;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const here = { region: 'eu-central-1', credentials };
  const readKey = () => {
    if (codesSecret !== undefined) return secretText(codesSecret, { ...here, endpoint: secrets })();
    throw new CommandError('the local stack has no one-time codes; write "codes: true" in infra/stages/local.yaml');
  };
  return target(dynamoClient({ ...here, endpoint: dynamodb }), url, tables, readKey);
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
  const tables = {
    programmes: output('ProgrammesTable'),
    responses: output('ResponsesTable'),
    reports: output('ReportsTable'),
  };
  return target(dynamoClient(), output('FormUrl'), tables, () => {
    if (output('HasCodes') === 'true') return secretText(output('CodesSecret'))();
    throw new CommandError(`stage ${stage} has no one-time codes; write "codes: true" in its file and deploy it`);
  });
}

function target(client: DynamoDBClient, formUrl: string, tables: TableNames, readKey: () => Promise<string>): Target {
  const reports = dynamoReports(client, tables.reports);
  const invitations = dynamoInvitations(client, tables.programmes);
  return {
    formUrl,
    programmes: withoutCanary(dynamoProgrammes(client, tables.programmes)),
    hostKeys: dynamoSessionKeys(client, tables.programmes, 'host'),
    previewKeys: dynamoSessionKeys(client, tables.programmes, 'preview'),
    responses: dynamoResponses(client, tables.responses),
    reports,
    preferences: dynamoPreferences(client, tables.reports),
    links: dynamoLinks(client, tables.reports),
    signIns: dynamoSignIns(client, tables.programmes),
    drafts: dynamoDrafts(client, tables.programmes),
    versions: dynamoVersions(client, tables.programmes),
    memberships: dynamoMemberships(client, tables.programmes),
    codes: dynamoOneTimeCodes(client, tables.programmes),
    invitations,
    unwanted: dynamoUnwanted(client, tables.programmes),
    letters: lettersOut({ invitations, reports }),
    blindKeys: dynamoBlindKeys(client, tables.programmes),
    codeKey: async () => Buffer.from(await readKey()),
    database: { client, tables },
  };
}
