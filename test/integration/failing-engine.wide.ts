import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readAssembly, resourcesOf } from '../../infra/local/assembly/cloud-assembly.ts';
import { createResolver } from '../../infra/local/assembly/intrinsics.ts';
import { identities, resourceTypes } from '../../infra/local/assembly/local-resources.ts';
import { localCredentials, localRegion } from '../../infra/local/assembly/region.ts';
import { type LocalFunction, localFunction } from '../../infra/local/functions/functions.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { type Answer, anEvent } from '../bench/events.ts';
import { type Fault, throttled } from '../fixtures/faults/fault.ts';
import { type FaultyService, faultyService } from '../fixtures/faults/faulty-service.ts';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { freshId } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

// The bundles leave parts of the SDK out that they don't use. What is left must meet failures as the whole SDK does.

const code = 'FAULTS';

const stack = sharedStack();
let engine: FaultyService;
/** Another one, for the whole SDK, so that both can be waited for at once. */
let reference: FaultyService;
/** The submit function as it is deployed, with the failing engine in the place of DynamoDB. */
let submit: LocalFunction;
const lines: string[] = [];
beforeAll(async () => {
  [engine, reference] = await Promise.all([faultyService(stack.dynamodb), faultyService(stack.dynamodb)]);
  await stack.publish(anOpenProgramme(code));
  const assembly = await readAssembly(inject('assembly'));
  const resolver = createResolver(
    assembly,
    identities(() => stack.url),
    localRegion,
  );
  const resource = resourcesOf(assembly, resourceTypes.function).find(({ logicalId }) =>
    logicalId.startsWith('Submit'),
  );
  if (resource === undefined) throw new Error('the template has no submit function');
  const endpoints = { dynamodb: engine.url, ses: stack.ses, secrets: stack.secrets, sqs: stack.sqs };
  submit = await localFunction(resource, resolver, assembly.assets, endpoints, (line) => lines.push(line));
});
afterAll(async () => {
  await submit.close();
  await Promise.all([engine.close(), reference.close()]);
});
beforeEach(() => void lines.splice(0));

async function send(id: string): Promise<Answer> {
  const body = new URLSearchParams({ _submission: id, q_overall: '5' }).toString();
  const type = 'application/x-www-form-urlencoded';
  return (await submit.invoke(
    anEvent('POST', '/f/{code}', `/f/${code}`, { variables: { code }, body, type }),
  )) as Answer;
}

/** How often the whole SDK, with the client's settings, makes a call that fails in these ways, and what it ends with. */
async function wholeSdk(failures: readonly Fault[]): Promise<{ calls: number; error: string | undefined }> {
  const client = dynamoClient({ endpoint: reference.url, region: localRegion.region, ...localCredentials });
  const Item = { pk: { S: 'whole-sdk' }, sk: { S: freshId() } };
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  reference.fail('PutItem', failures);
  try {
    await client.send(new PutItemCommand({ TableName: stack.tables.programmes, Item, ...condition }));
    return { calls: reference.calls(), error: undefined };
  } catch (cause) {
    // The first try was done after all: the second meets its own item.
    const isOwn = cause instanceof ConditionalCheckFailedException;
    return { calls: reference.calls(), error: isOwn || !(cause instanceof Error) ? undefined : cause.name };
  } finally {
    client.destroy();
  }
}

const stored = async () => (await stack.items('responses')).length;

const lasting = (failure: Fault) => Array.from({ length: 6 }, () => failure);

describe('a submission to a table that fails for a moment', () => {
  it.each<[string, Fault]>([
    ['is throttled', throttled],
    ['throttles the account', { status: 400, name: 'ThrottlingException' }],
    ['has an error of its own', { status: 500, name: 'InternalServerError' }],
    ['is not available', { status: 503, name: 'ServiceUnavailable' }],
    ['breaks the connection', 'reset-before'],
    ['breaks the connection after it has written', 'reset-after'],
    ['does not answer', 'silent'],
  ])('%s: is stored once, with as many tries as the whole SDK makes', async (_, failure) => {
    const before = await stored();
    const id = freshId();
    engine.fail('PutItem', [failure]);

    const [whole, { statusCode }] = await Promise.all([wholeSdk([failure]), send(id)]);

    expect(whole).toEqual({ calls: 2, error: undefined });
    expect([statusCode, engine.calls(), await stored()]).toEqual([303, whole.calls, before + 1]);
    expect((await send(id)).statusCode).toBe(303);
    expect(await stored()).toBe(before + 1);
  });
});

describe('a submission to a table that goes on failing', () => {
  it.each<[string, Fault, counted: boolean]>([
    ['throttled', throttled, true],
    ['throttled with the account', { status: 400, name: 'ThrottlingException' }, true],
    ['with an error of its own', { status: 500, name: 'InternalServerError' }, false],
    ['by broken connections', 'reset-before', false],
  ])(
    '%s: gets a page that says to send again, leaves a line in the log, and loses nothing',
    async (_, failure, counted) => {
      const before = await stored();
      const id = freshId();
      engine.fail('PutItem', lasting(failure));

      const [whole, { statusCode, headers, body }] = await Promise.all([wholeSdk(lasting(failure)), send(id)]);

      expect([engine.calls(), await stored()]).toEqual([whole.calls, before]);
      expect(statusCode).toBeGreaterThanOrEqual(500);
      expect(headers?.['content-type']).toMatch(/^text\/html/);
      expect(body).toMatch(/send/i);
      const name = typeof failure === 'object' && 'name' in failure ? failure.name : (whole.error ?? '');
      await expect.poll(() => lines.join('\n')).toContain(name);
      expect(lines.filter((line) => line.includes('"WritesThrottled":1'))).toHaveLength(counted ? 1 : 0);
      engine.fail('PutItem', []);
      expect((await send(id)).statusCode).toBe(303);
      expect(await stored()).toBe(before + 1);
    },
  );
});

describe('a submission that can’t read its session', () => {
  it('reads again when it was throttled', async () => {
    engine.fail('GetItem', [throttled]);
    // The session may still be in the memory of a warm function: whose time is over, it reads again.
    await expect
      .poll(async () => [(await send(freshId())).statusCode, engine.calls() > 1], { timeout: 10_000 })
      .toEqual([303, true]);
  });
});
