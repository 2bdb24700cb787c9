import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import '../../aws/quiet-sdk.ts';
import { dkimPrivateKey, dkimRecord, dkimRecordName } from '../../../shared/mail/dkim.ts';
import { domainOf } from '../../../shared/mail/identities.ts';
import { dkimSelector } from '../../cdk/stage/stage-mail.ts';
import type { StageConfig } from '../../cdk/stage/stage-schema.ts';
import { readStageFile } from '../target/stage-file.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

/** A secret with a key, as it is found or made. */
interface KeptKey {
  readonly arn: string;
  readonly privateKey: KeyObject;
}

/**
 * Makes the key by which a stage signs the mails that go through its own mail server, or takes one from a file; keeps it in
 * Secrets Manager and prints what the DNS and the stage file need. Run again, it prints them of the key that is kept. Works
 * before the stage is deployed: only its file is read.
 *
 * @param load reads the file of a stage; tests have others than there are
 */
export async function dkimCommand(
  selector: string,
  options: TargetOptions & { readonly key?: string; readonly yes?: true },
  load: (stage: string) => StageConfig = readStageFile,
): Promise<CommandResult> {
  const { stage } = options;
  if (stage === undefined) throw new CommandError('the local stack signs nothing: name a --stage');
  if (!dkimSelector.safeParse(selector).success)
    throw new CommandError(`"${selector}" is no selector: letters, digits, hyphens and dots between them, at most 63`);
  const config = load(stage);
  if (config.mail?.transport !== 'smtp') {
    throw new CommandError(
      `stage ${stage} sends through SES, which signs by the identity of the sender; a key is for "mail: { transport: smtp, ... }" in its file`,
    );
  }
  const name = `debrief-${stage}-dkim-${selector}`;
  const client = new SecretsManagerClient(config.region === undefined ? {} : { region: config.region });
  const found = await keptKey(client, name);
  if (found !== undefined && options.key !== undefined)
    throw new CommandError(`the secret ${name} holds a key already: a new key gets a new selector`);
  const { arn, privateKey } = found ?? (await newKey(client, name, selector, options));
  return told(config, selector, { arn, privateKey }, found === undefined);
}

async function keptKey(client: SecretsManagerClient, name: string): Promise<KeptKey | undefined> {
  try {
    const { ARN = '', SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return { arn: ARN, privateKey: read(SecretString, `the secret ${name}`) };
  } catch (cause) {
    if (cause instanceof ResourceNotFoundException) return undefined;
    throw cause;
  }
}

async function newKey(
  client: SecretsManagerClient,
  name: string,
  selector: string,
  options: TargetOptions & { readonly key?: string; readonly yes?: true },
): Promise<KeptKey> {
  const privateKey = options.key === undefined ? generated() : await readFrom(options.key);
  await confirmed(
    `A new secret ${name} keeps the private key (about 0.40 dollars a month). Nothing is signed with it before the stage file names it and the stage is deployed.`,
    options,
  );
  const { ARN = '' } = await client.send(
    new CreateSecretCommand({
      Name: name,
      Description: `Signs the mails of the Debrief stage ${options.stage} (DKIM, selector ${selector})`,
      SecretString: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }),
  );
  return { arn: ARN, privateKey };
}

function generated(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

async function readFrom(file: string): Promise<KeyObject> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(`--key ${file}: can't be read (${cause.code})`);
  });
  return read(text, `--key ${file}`);
}

function read(pem: string, where: string): KeyObject {
  try {
    return dkimPrivateKey(pem);
  } catch (cause) {
    throw new CommandError(`${where}: ${(cause as Error).message}`);
  }
}

function told(config: StageConfig, selector: string, { arn, privateKey }: KeptKey, isNew: boolean): CommandResult {
  const record = {
    name: dkimRecordName({ selector, domain: domainOf(config.sender.address) }),
    value: dkimRecord(privateKey),
  };
  const setting = `dkim: { selector: "${selector}", secret: "${arn}" }`;
  const text = [
    `The key is ${isNew ? 'kept' : 'there'}: ${arn}`,
    '',
    '1. Put this into the DNS, a TXT record; some consoles want the value in pieces, each in quotation marks:',
    '',
    `   ${record.name}`,
    ...pieces(record.value).map((piece) => `   "${piece}"`),
    '',
    `2. Add to "mail" in infra/stages/${config.stage}.yaml, and deploy:`,
    '',
    `   ${setting}`,
    '',
    `3. "debrief doctor --stage ${config.stage}" compares the record with the key.`,
  ].join('\n');
  return { text, json: { arn, selector, record, setting, isNew } };
}

/** A string of a TXT record holds 255 bytes. */
function pieces(value: string): string[] {
  return value.match(/.{1,255}/g) ?? [];
}
