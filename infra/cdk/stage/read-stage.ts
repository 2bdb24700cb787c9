import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { alarmFaults } from './stage-alarms.ts';
import { backupFaults } from './stage-backup.ts';
import { firewallFaults } from './stage-firewall.ts';
import { help } from './stage-help.ts';
import { type StageConfig, stageConfig, stageName } from './stage-schema.ts';

/** A stage file that can't be used. Its message has one line a fault: file, key, allowed value, hint. */
export class StageConfigError extends Error {
  override readonly name = 'StageConfigError';

  /** @param isThere whether there is such a file at all */
  constructor(
    message: string,
    readonly isThere = true,
  ) {
    super(message);
  }
}

const stagesFolder = path.join(import.meta.dirname, '..', '..', 'stages');

/**
 * Reads and checks `<folder>/<stage>.yaml`. Wrong settings fail here, at synth, and not in the middle of a deployment.
 *
 * @throws {StageConfigError} no such stage, not YAML, an unknown key or a value that isn't allowed
 */
export function loadStageConfig(stage: string, folder: string = stagesFolder): StageConfig {
  if (!stageName.safeParse(stage).success) {
    throw new StageConfigError(
      `stage: ${shown(stage)} is not allowed; allowed: ${help.get(stageName)?.allowed}.`,
      false,
    );
  }
  const file = path.join(folder, `${stage}.yaml`);
  const name = path.relative(process.cwd(), file);
  if (!existsSync(file)) {
    const known = readdirSync(folder).filter((entry) => entry.endsWith('.yaml'));
    const stages = known.map((entry) => path.basename(entry, '.yaml')).join(', ');
    throw new StageConfigError(`${name}: no such stage; there are: ${stages}. Copy one of them to add a stage.`, false);
  }
  const config = parseStageConfig(readFileSync(file, 'utf8'), name);
  if (config.stage !== stage) {
    throw new StageConfigError(
      `${name}: stage: ${shown(config.stage)} is not allowed; allowed: "${stage}", as the file is named.`,
    );
  }
  return config;
}

/**
 * Checks the text of a stage file.
 *
 * @param file what messages call it
 * @throws {StageConfigError}
 */
export function parseStageConfig(text: string, file: string): StageConfig {
  const value = parseYaml(text, file);
  const result = stageConfig.safeParse(value);
  const faults = result.success
    ? contradictions(result.data)
    : result.error.issues.flatMap((issue) => faultsOf(issue, value));
  if (result.success && faults.length === 0) return result.data;
  throw new StageConfigError(faults.map((fault) => `${file}: ${fault}`).join('\n'));
}

/** What is allowed by itself and not together. */
function contradictions(config: StageConfig): string[] {
  const { mail, region, sender } = config;
  const smtpKeys = ['host', 'port', 'security', 'user', 'secret'] as const;
  const faults = [
    ...firewallFaults(config),
    ...alarmFaults(config),
    ...backupFaults(config),
    ...certificateFaults(config),
    ...dkimFaults(config),
    ...secretFaults(config),
    ...keyFaults(config),
  ];
  if (region?.startsWith('cn-') && mail?.transport !== 'smtp') {
    faults.push(`mail.transport: must be smtp in ${region}; allowed: smtp. AWS’s China regions have no SES.`);
  }
  if (mail?.transport === 'smtp' && sender.identity !== undefined && sender.identity !== 'existing') {
    faults.push('sender.identity: is for transport ses only. Remove it, or change mail.transport.');
  }
  if (mail?.transport === 'ses' && mail.perSecond !== undefined) {
    faults.push('mail.perSecond: is for transport smtp only. Remove it: SES says itself how many it takes.');
  }
  for (const key of smtpKeys) {
    const given = mail?.[key] !== undefined;
    const text = helpAt(['mail', key]);
    if (mail?.transport === 'smtp' && !given)
      faults.push(`mail.${key}: is missing; allowed: ${text?.allowed}. ${text?.hint}`);
    if (mail?.transport === 'ses' && given)
      faults.push(`mail.${key}: is for transport smtp only. Remove it, or change transport.`);
  }
  return faults;
}

/** SES signs itself; and it writes Date and Message-ID anew, by SMTP too, which would break a signature of ours. */
function dkimFaults({ mail }: StageConfig): string[] {
  if (mail?.dkim === undefined) return [];
  const isSes =
    mail.transport === 'ses' || /(?:^|\.)email-smtp(?:-fips)?\.(?:[a-z0-9-]+\.)*amazonaws\./i.test(mail.host ?? '');
  return isSes ? ['mail.dkim: is not for SES. Remove it: SES signs by the identity of the sender.'] : [];
}

/** A function reads secrets of its own region. */
function secretFaults({ mail, region }: StageConfig): string[] {
  const secrets = { 'mail.secret': mail?.secret, 'mail.dkim.secret': mail?.dkim?.secret };
  return Object.entries(secrets).flatMap(([key, arn]) => {
    const of = arn?.split(':')[3];
    if (of === undefined || region === undefined || of === region) return [];
    return [`${key}: is in ${of}; allowed: one in ${region}, where the stage is deployed.`];
  });
}

/** No service takes a key of another region. */
function keyFaults({ encryptionKey, region }: StageConfig): string[] {
  const of = encryptionKey?.split(':')[3];
  if (of === undefined || region === undefined || of === region) return [];
  return [`encryptionKey: is in ${of}; allowed: one in ${region}, where the stage is deployed.`];
}

/** API Gateway takes a certificate of its own account and region only; behind a firewall it is CloudFront's, and its region looked at there. */
function certificateFaults({ domain, account, region, waf }: StageConfig): string[] {
  const [, , , certified, owner] = domain?.certificate.split(':') ?? [];
  const isElsewhere = waf !== true && certified !== undefined && region !== undefined && certified !== region;
  const isOthers = owner !== undefined && account !== undefined && owner !== account;
  return [
    ...(isElsewhere
      ? [`domain.certificate: is in ${certified}; allowed: one in ${region}, where the stage is deployed.`]
      : []),
    ...(isOthers
      ? [`domain.certificate: is of account ${owner}; allowed: one of ${account}, where the stage is deployed.`]
      : []),
  ];
}

/** Keys that earlier versions had, and what is to be written instead. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['alarmAddress', 'has become a part of alarms. Write: alarms: { address: ops@example.org }'],
]);

/** What may hold a secret, as it should or by mistake: terminals and logs are no place for it. */
const neverShown: ReadonlySet<string | undefined> = new Set(['secret', 'webhook']);

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new StageConfigError(`${file}: is not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): string[] {
  const keys = issue.path.map(String);
  const at = keys.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(objectAt(keys)?.shape ?? {}).join(', ');
    return issue.keys.map((key) => {
      const name = [...keys, key].join('.');
      return `${name}: ${renamed.get(name) ?? `unknown key; allowed: ${known}. Is it misspelt?`}`;
    });
  }
  if (keys.length === 0) return [`must be a map; allowed keys: ${Object.keys(stageConfig.shape).join(', ')}.`];
  const given = keys.reduce<unknown>((parent, key) => (isMap(parent) ? parent[key] : undefined), value);
  const quoted = neverShown.has(keys.at(-1)) ? 'what is written there' : shown(given);
  const fault = given === undefined ? 'is missing' : `${quoted} is not allowed`;
  const text = helpAt(keys);
  return [`${at}: ${fault}; allowed: ${text?.allowed}. ${text?.hint}`];
}

function objectAt(keys: string[]): z.ZodObject | undefined {
  return keys.reduce<z.ZodObject | undefined>((parent, key) => {
    const child = parent?.shape[key];
    const inner = child instanceof z.ZodOptional ? child.unwrap() : child;
    return inner instanceof z.ZodObject ? inner : undefined;
  }, stageConfig);
}

/** The help on a key; for a place inside a list, that on the list. */
function helpAt(keys: string[]): { allowed: string; hint: string } | undefined {
  const parent = keys.slice(0, -1);
  const schema = objectAt(parent)?.shape[keys.at(-1) ?? ''];
  if (schema === undefined) return parent.length > 0 ? helpAt(parent) : undefined;
  return help.get(schema) ?? (schema instanceof z.ZodOptional ? help.get(schema.unwrap() as z.ZodType) : undefined);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? String(value);
}
