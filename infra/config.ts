import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

/** The retention periods that CloudWatch Logs accepts, in days. */
const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** What a refused key tells the person who wrote it. */
const help = z.registry<{ allowed: string; hint: string }>();

const stageName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,15}$/)
  .register(help, {
    allowed: 'lower-case letters, digits and hyphens, a letter first, at most 16 characters',
    hint: 'It is the name of the file too and becomes part of the stacks’ names, for example Debrief-prod-Data.',
  });

const sender = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’&/+-]{0,59}$/u)
      .register(help, {
        allowed: "letters of any script, digits, spaces and ' & / + -, at most 60 characters",
        hint: 'It stands unquoted before the address in the From line, so no comma, dot, colon, quote or bracket.',
      }),
    address: z.email().register(help, {
      allowed: 'one mail address without a name, for example feedback@example.org',
      hint: 'The address or its domain must be a verified SES identity in the region that you deploy to.',
    }),
  })
  .register(help, {
    allowed: 'the two keys name and address',
    hint: 'For example: sender: { name: Training feedback, address: feedback@example.org }',
  });

const stageConfig = z.strictObject({
  stage: stageName,
  sender,
  logRetentionDays: z.literal(logRetentionDays).register(help, {
    allowed: `one of ${logRetentionDays.join(', ')}`,
    hint: 'Days that logs are kept; CloudWatch Logs knows only these. Logs hold ids, sizes and codes, never answers.',
  }),
  tickMinutes: z.int().min(1).max(60).register(help, {
    allowed: 'a whole number from 1 to 60',
    hint: 'Minutes between two looks at what is due; a report comes at most this much later than it could.',
  }),
  sessionCacheSeconds: z.int().min(0).max(900).register(help, {
    allowed: 'a whole number from 0 to 900',
    hint: 'How long a warm function may answer from a session that it read earlier; 0 reads it every time.',
  }),
  submitTimeoutSeconds: z.int().min(1).max(29).register(help, {
    allowed: 'a whole number from 1 to 29',
    hint: 'An HTTP API waits 30 seconds for a function and not longer.',
  }),
  responsesWriteCap: z.int().min(1).max(40_000).register(help, {
    allowed: 'a whole number from 1 to 40000',
    hint: 'Write units a second on Responses (one a response of 1 kB): it bounds the bill of a flood. 160 people who send in the same second need 160.',
  }),
  retain: z.boolean().register(help, {
    allowed: 'true or false',
    hint: 'true keeps the tables when the stack goes and protects them from deletion: anything but true loses data.',
  }),
});

/** The settings of one deployment, as a file in infra/stages states them. */
export type StageConfig = z.infer<typeof stageConfig>;

/** A stage file that can't be used. Its message has one line a fault: file, key, allowed value, hint. */
export class StageConfigError extends Error {
  override readonly name = 'StageConfigError';
}

const stagesFolder = path.join(import.meta.dirname, 'stages');

/**
 * Reads and checks `<folder>/<stage>.yaml`. Wrong settings fail here, at synth, and not in the middle of a deployment.
 *
 * @throws {StageConfigError} no such stage, not YAML, an unknown key or a value that isn't allowed
 */
export function loadStageConfig(stage: string, folder: string = stagesFolder): StageConfig {
  if (!stageName.safeParse(stage).success) {
    throw new StageConfigError(`stage: ${shown(stage)} is not allowed; allowed: ${help.get(stageName)?.allowed}.`);
  }
  const file = path.join(folder, `${stage}.yaml`);
  const name = path.relative(process.cwd(), file);
  if (!existsSync(file)) {
    const known = readdirSync(folder).filter((entry) => entry.endsWith('.yaml'));
    const stages = known.map((entry) => path.basename(entry, '.yaml')).join(', ');
    throw new StageConfigError(`${name}: no such stage; there are: ${stages}. Copy one of them to add a stage.`);
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
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, value));
  throw new StageConfigError(faults.map((fault) => `${file}: ${fault}`).join('\n'));
}

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
    return issue.keys.map((key) => `${[...keys, key].join('.')}: unknown key; allowed: ${known}. Is it misspelt?`);
  }
  if (keys.length === 0) return [`must be a map; allowed keys: ${Object.keys(stageConfig.shape).join(', ')}.`];
  const given = keys.reduce<unknown>((parent, key) => (isMap(parent) ? parent[key] : undefined), value);
  const fault = given === undefined ? 'is missing' : `${shown(given)} is not allowed`;
  const text = helpAt(keys);
  return [`${at}: ${fault}; allowed: ${text?.allowed}. ${text?.hint}`];
}

function objectAt(keys: string[]): z.ZodObject | undefined {
  return keys.reduce<z.ZodObject | undefined>((parent, key) => {
    const child = parent?.shape[key];
    return child instanceof z.ZodObject ? child : undefined;
  }, stageConfig);
}

function helpAt(keys: string[]): { allowed: string; hint: string } | undefined {
  const schema = objectAt(keys.slice(0, -1))?.shape[keys.at(-1) ?? ''];
  return schema && help.get(schema);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? String(value);
}
