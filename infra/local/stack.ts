import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Assembly, type Resource, readAssembly, resourcesOf } from './assembly/cloud-assembly.ts';
import { createResolver, type Resolver } from './assembly/intrinsics.ts';
import { identities, physicalName, resourceTypes } from './assembly/local-resources.ts';
import { localRegion } from './assembly/region.ts';
import { startDynamoDb } from './database/dynamodb.ts';
import { ensureTables } from './database/tables.ts';
import { LocalStackError, messageOf } from './errors/local-stack-error.ts';
import { type LocalFunction, localFunction } from './functions/functions.ts';
import { type Api, readApi } from './gateway/api.ts';
import { startGateway } from './gateway/gateway.ts';
import { onlyHere } from './gateway/own-address.ts';
import { type MailSubscription, mailNotifier, readMailSubscriptions } from './mailbox/mail-events.ts';
import type { TakenMail } from './mailbox/mail-simulator.ts';
import { startMailbox } from './mailbox/mailbox.ts';
import { type Grant, grantsOf } from './policy/grants.ts';
import { readPolicies } from './policy/policies.ts';
import { type Refusal, refusalsBy } from './policy/refusals.ts';
import { type EventSource, type EventSourceSettings, pollerActions, startEventSource } from './queues/event-source.ts';
import { type Queues, startQueues } from './queues/queues.ts';
import { readEventSources, readQueues } from './queues/read-queues.ts';
import { readSchedules, type ScheduledCall, startTicker } from './schedule.ts';
import { startSecrets } from './secrets/secrets.ts';

/** What a local stack is started with. */
export interface LocalStackOptions {
  /** The directory with the synthesized templates. */
  assembly: string;
  /** The address at which the HTTP API listens; absent: where only this machine gets to. */
  host?: string;
  /** The port of the HTTP API; 0 for any free one. The mailbox takes the next one if it can. */
  port: number;
  /** The directory that keeps tables and mails; absent: in memory. */
  data?: string;
  /** How many mails SES says that it takes a second; absent: more than a machine sends. */
  mailsPerSecond?: number;
  /** Milliseconds between two ticks, whatever the schedule of the template says; absent: only when `tick` is called. */
  tickEvery?: number;
  /** Takes what the functions log, a line at a time. */
  log(line: string): void;
  /** Takes the access log of the API, a line a request; absent: nobody reads it. */
  logAccess?(line: string): void;
}

/** The stack at work on this machine. But for the HTTP API, everything listens on 127.0.0.1. */
export interface LocalStack {
  /** The base of the HTTP API, without a slash at its end. */
  url: string;
  /** The page with the mails that were sent. */
  mail: string;
  /** The endpoint of DynamoDB. */
  dynamodb: string;
  /** The endpoint of SES. */
  ses: string;
  /** The endpoint of Secrets Manager. */
  secrets: string;
  /** The secret in it that is the key for one-time codes; absent: the stage has none. */
  codesSecret?: string | undefined;
  /** The names of the tables. */
  tables: { programmes: string; responses: string; reports: string };
  /** The endpoint of SQS. */
  sqs: string;
  /** Runs the target of the schedule once, and waits until all that it hands out was worked on; rejects if the target failed. */
  tick(): Promise<void>;
  /** Waits until no function works: also on what nobody waits for, such as a bounce. */
  idle(): Promise<void>;
  /** What the functions may do with tables and mail by the template, and whether they have done it since the start. */
  grants(): readonly (Grant & { readonly isUsed: boolean })[];
  /** Stops everything within a second or two, requests under way included. */
  close(): Promise<void>;
}

/**
 * Runs the synthesized stacks on this machine: the tables on an embedded engine, SES as a mailbox, the functions in
 * threads from the same bundles with the environment of the template, the routes and the schedule in front of them.
 *
 * @throws LocalStackError when it can't start for a reason that the caller can change; nothing is left running then
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const stops: (() => unknown)[] = [];
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= stopAll(stops);
    return closing;
  };
  try {
    return await start(options, (stop) => stops.unshift(stop), close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  {
    assembly: directory,
    host = onlyHere,
    port,
    data,
    tickEvery,
    mailsPerSecond,
    log,
    logAccess = () => {},
  }: LocalStackOptions,
  onStop: (stop: () => unknown) => void,
  close: () => Promise<void>,
): Promise<LocalStack> {
  const assembly = await readAssembly(directory);
  // The port first: it is what fails most often, and the functions' environment may hold its address.
  const gateway = await startGateway(host, port, log, logAccess);
  onStop(() => gateway.close());
  let queues: Queues | undefined;
  const identify = identities(
    () => gateway.url,
    () => queues?.url ?? '',
  );
  const resolver = createResolver(assembly, identify, localRegion);
  const api = readApi(assembly, resolver);
  const calls = readSchedules(assembly, resolver);
  const subscriptions = readMailSubscriptions(assembly, resolver);
  const sources = readEventSources(assembly, resolver);
  const tables = {
    programmes: tableName(resolver, 'ProgrammesTable'),
    responses: tableName(resolver, 'ResponsesTable'),
    reports: tableName(resolver, 'ReportsTable'),
  };

  if (data !== undefined) await makeWritable(data);
  const called = calledFunctions(assembly, api, [...calls, ...sources, ...subscriptions]);
  const policies = readPolicies(assembly, resolver, called);
  const dynamodb = await startDynamoDb(data, policies, localRegion.region, log);
  onStop(() => dynamodb.close());
  await ensureTables(resourcesOf(assembly, ...resourceTypes.tables), resolver, dynamodb.url);
  let notify = (_: TakenMail) => {};
  const mailPort = port === 0 || port === 65_535 ? 0 : port + 1;
  const mailbox = await startMailbox(mailPort, data, log, policies, (mail) => notify(mail), mailsPerSecond);
  onStop(() => mailbox.close());

  const arns = resourcesOf(assembly, resourceTypes.secret).flatMap((one) => identify(one) ?? []);
  const secrets = await startSecrets(arns, data, policies);
  onStop(() => secrets.close());

  let wake = (_: string) => {};
  queues = await startQueues(readQueues(assembly, resolver, identify), (arn) => wake(arn), policies);
  onStop(() => queues?.close());

  const endpoints = { dynamodb: dynamodb.url, ses: mailbox.url, secrets: secrets.url, sqs: queues.url };
  const made = called.map((one) => {
    const ofQueues = sources.filter(({ functionName }) => functionName === physicalName(one));
    const atOnce = ofQueues.reduce((sum, { concurrency }) => sum + concurrency, 0);
    return localFunction(one, resolver, assembly.assets, endpoints, log, atOnce);
  });
  const functions = new Map((await Promise.all(made)).map((one) => [one.name, one]));
  onStop(() => Promise.all([...functions.values()].map((one) => one.close())));
  notify = mailNotifier(subscriptions, functions);
  gateway.open(api, functions);
  const started = startSources(sources, queues, functions, refusalsBy(policies));
  onStop(() => {
    for (const [, source] of started) source.close();
  });
  wake = (arn) => {
    for (const [{ queueArn }, source] of started) if (queueArn === arn) source.wake();
  };
  const drained = async () => void (await Promise.all(started.map(([, source]) => source.drained())));
  const ticker = startTicker(calls, functions, tickEvery, drained);
  onStop(() => ticker.close());
  const grants = () =>
    grantsOf(policies.statements).map((grant, at) => ({ ...grant, isUsed: policies.used[at] === 1 }));
  const idle = async () => void (await Promise.all([...functions.values()].map((one) => one.idle())));
  const codesSecret = resolver.output('CodesSecret');
  return {
    url: gateway.url,
    ...(typeof codesSecret === 'string' && { codesSecret }),
    mail: mailbox.url,
    ...endpoints,
    tables,
    tick: ticker.tick,
    idle,
    grants,
    close,
  };
}

/** Only the functions that something calls here: what else a template brings along has no part in it. */
function calledFunctions(
  assembly: Assembly,
  api: Api,
  others: readonly Pick<ScheduledCall | MailSubscription | EventSourceSettings, 'functionName'>[],
): Resource[] {
  const called = new Set([
    ...api.routes.map(({ target }) => target.functionName),
    ...others.map(({ functionName }) => functionName),
  ]);
  const resources = resourcesOf(assembly, resourceTypes.function).filter((one) => called.delete(physicalName(one)));
  const [missing] = called;
  if (missing !== undefined)
    throw new LocalStackError(`A route, schedule, topic or queue calls ${missing}, which no template has.`);
  return resources;
}

/** Connects queues with functions, by the rights of these. */
function startSources(
  sources: readonly EventSourceSettings[],
  queues: Queues,
  functions: ReadonlyMap<string, LocalFunction>,
  refusalOf: Refusal,
): (readonly [EventSourceSettings, EventSource])[] {
  return sources.map((settings) => {
    const { queueArn, functionName } = settings;
    const [queue, called] = [queues.find(queueArn), functions.get(functionName)];
    if (queue === undefined || called === undefined)
      throw new LocalStackError(`A mapping leads from ${queueArn} to ${functionName}: one of them is in no template.`);
    for (const action of pollerActions) {
      const refusal = refusalOf(functionName, [[{ action, resource: queueArn, context: {} }]]);
      if (refusal !== undefined) throw new LocalStackError(refusal);
    }
    return [settings, startEventSource(settings, queue, called.invoke)];
  });
}

function tableName(resolver: Resolver, output: string): string {
  const name = resolver.output(output);
  if (typeof name === 'string') return name;
  throw new LocalStackError(`The templates have no output ${output}, which should name a table.`);
}

async function makeWritable(directory: string): Promise<void> {
  try {
    await makeDirectory(directory);
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new LocalStackError(
      `${directory} can't be written (${messageOf(error)}): choose another directory with --data DIR.`,
    );
  }
}

/** Not by the option `recursive` of mkdir: below a parent that takes no directory, such as /proc, that tries for ever. */
async function makeDirectory(path: string): Promise<void> {
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isThere) return;
  await makeDirectory(dirname(path));
  // Only for the person who runs it: answers are in there.
  await mkdir(path, { mode: 0o700 });
}

async function stopAll(stops: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of stops) {
    try {
      await stop();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Parts of the local stack could not be stopped.');
}
