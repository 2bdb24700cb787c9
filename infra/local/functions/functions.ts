import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { availableParallelism, devNull } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Resource } from '../assembly/cloud-assembly.ts';
import type { Resolver } from '../assembly/intrinsics.ts';
import { physicalName } from '../assembly/local-resources.ts';
import { localCredentials, localRegion } from '../assembly/region.ts';
import { LocalStackError, messageOf } from '../errors/local-stack-error.ts';
import { InvocationError } from './invocation-error.ts';
import { EnvironmentPool } from './pool.ts';
import { FunctionWorker } from './worker.ts';

const functionSchema = z.object({
  Handler: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.optional(z.number()),
  'Environment.Variables': z.record(z.string(), z.coerce.string()).default({}),
  'Code.S3Key': z.string(),
  'LoggingConfig.LogFormat': z.enum(['Text', 'JSON']).default('Text'),
  'LoggingConfig.ApplicationLogLevel': z.string().default('INFO'),
});
type FunctionProperties = z.infer<typeof functionSchema>;

/**
 * So many environments of one function side by side, if there is work for them. Lambda starts as many as there are requests; on one machine more than
 * its processors only wait for each other, so further calls queue. Two, where there is one processor: nobody waits for one that hangs.
 */
const usualSize = Math.max(2, Math.min(4, availableParallelism()));

/** So many at the most, also where a queue would have more calls at the same time. */
const mostSize = 10;

/** Where the functions find what they call. */
export interface Endpoints {
  readonly dynamodb: string;
  readonly ses: string;
  readonly secrets: string;
  readonly sqs: string;
}

/** A function of the template that can be called. */
export interface LocalFunction {
  readonly name: string;
  /** Calls it with an event, when one of its environments is free. @throws InvocationError when it has no result. */
  invoke(event: unknown): Promise<unknown>;
  /** Waits until none of its environments works. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes a function of a template callable. Nothing runs until the first call.
 *
 * @param assets the files of the assembly, by the key that the template names them with
 * @param log takes each line that the function writes: JSON as it is, other text behind the function's name
 * @param atOnce so many calls at the same time its queue may make; they wait for the rate of mails rather than for a processor
 * @throws LocalStackError when its bundle isn't there
 */
export async function localFunction(
  resource: Resource,
  resolver: Resolver,
  assets: ReadonlyMap<string, string>,
  endpoints: Endpoints,
  log: (line: string) => void,
  atOnce = 0,
): Promise<LocalFunction> {
  const name = physicalName(resource);
  const names = Object.keys(functionSchema.shape);
  const properties = functionSchema.parse(
    Object.fromEntries(names.map((key) => [key, resolver.property(resource, key)])),
  );
  const [file, handler] = [properties.Handler.replace(/\.[^.]*$/, ''), properties.Handler.replace(/^.*\./, '')];
  const label = resource.logicalId.replace(/[0-9A-F]{8}$/, '');
  const write = (line: string) => log(isStructured(line) ? line : `${label}: ${line}`);
  const options = {
    module: await moduleOf(resource, assets.get(properties['Code.S3Key']), file),
    handler,
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    environment: environment(name, properties, endpoints),
    log: write,
  };
  const size = Math.min(properties.ReservedConcurrentExecutions ?? mostSize, mostSize, Math.max(usualSize, atOnce));
  const pool = new EnvironmentPool(() => new FunctionWorker(options), size);
  return {
    name,
    async invoke(event) {
      const context = {
        awsRequestId: randomUUID(),
        functionName: name,
        functionVersion: '$LATEST',
        invokedFunctionArn: `arn:${localRegion.partition}:lambda:${localRegion.region}:${localRegion.accountId}:function:${name}`,
        memoryLimitInMB: String(properties.MemorySize),
        logGroupName: `/aws/lambda/${name}`,
        logStreamName: 'local',
        callbackWaitsForEmptyEventLoop: true,
      };
      try {
        return JSON.parse(await pool.invoke(JSON.stringify(event), context)) as unknown;
      } catch (error) {
        if (!(error instanceof InvocationError && error.problem === 'stopped'))
          write(`Invoke Error ${messageOf(error)}`);
        throw error;
      }
    },
    idle: () => pool.idle(),
    close: () => pool.close(),
  };
}

/** The template's variables and those of Lambda; nothing of the machine's own environment or AWS profile leaks in. */
function environment(name: string, properties: FunctionProperties, endpoints: Endpoints): Record<string, string> {
  return {
    AWS_REGION: localRegion.region,
    AWS_DEFAULT_REGION: localRegion.region,
    // A key of its own: what the function may do is decided by it.
    AWS_ACCESS_KEY_ID: name,
    AWS_SECRET_ACCESS_KEY: localCredentials.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    LOCAL_MAILBOX: endpoints.ses,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_LOG_FORMAT: properties['LoggingConfig.LogFormat'],
    AWS_LAMBDA_LOG_LEVEL: properties['LoggingConfig.ApplicationLogLevel'],
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
    // The SDK warns on each start that later releases of it want a newer Node.js than this machine may have.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...properties['Environment.Variables'],
  };
}

async function moduleOf(resource: Resource, directory: string | undefined, file: string): Promise<string> {
  for (const extension of directory === undefined ? [] : ['.mjs', '.js', '.cjs']) {
    const path = join(directory ?? '', `${file}${extension}`);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return pathToFileURL(path).href;
  }
  throw new LocalStackError(
    `Template of ${resource.stack.name}: the code of ${resource.logicalId} (${file} in ${directory ?? 'no asset'}) ` +
      'is not in the assembly: synthesize it again.',
  );
}

function isStructured(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
