import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localCredentials } from '../../infra/local/assembly/region.ts';
import { startMailbox } from '../../infra/local/mailbox/mailbox.ts';
import { type LocalStack, startLocalStack } from '../../infra/local/stack.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { bundledCommand } from '../fixtures/cli/bundled-commands.ts';
import { loopbackServer } from '../fixtures/local/loopback-server.ts';
import { scratchFolder } from '../fixtures/scratch.ts';
import { type TinyFunction, tinyAssembly } from './tiny-assembly.ts';

const echo: TinyFunction = {
  routes: ['GET /f/{code}', 'POST /f/{code}'],
  source: `
    export const handler = async (event) => ({
      statusCode: 201,
      headers: { 'X-Echo': 'yes', 'content-type': 'application/json' },
      cookies: ['a=1; Path=/', 'b=2'],
      body: Buffer.from(JSON.stringify(event)).toString('base64'),
      isBase64Encoded: true,
    });`,
};

const moods: TinyFunction = {
  routes: ['GET /mood/{mood}'],
  timeoutSeconds: 0.3,
  source: `
    globalThis.seen = (globalThis.seen ?? 0) + 1;
    let calls = 0;
    let active = 0;
    const moods = {
      plain: () => ({ calls: ++calls, seen: globalThis.seen }),
      nothing: () => undefined,
      env: () => ({ env: process.env }),
      throw: () => { throw new Error('not today'); },
      exit: () => process.exit(3),
      uncaught: () => new Promise(() => setImmediate(() => { throw new Error('out of the blue'); })),
      hang: () => new Promise(() => {}),
      loop: () => { for (;;); },
      odd: () => ({ statusCode: 200, body: { not: 'a text' } }),
      log: () => { console.log('hello'); console.error('{"level":"error","code":7}'); return 'logged'; },
      alone: async () => {
        if (++active > 1) throw new Error('two invocations in one environment');
        await new Promise((resolve) => setImmediate(resolve));
        active -= 1;
        return 'alone';
      },
    };
    export const handler = async (event) => moods[event.pathParameters.mood]();`,
};

const other: TinyFunction = {
  routes: ['GET /other'],
  source: `export const handler = async () => ({ seen: String(globalThis.seen), mood: String(process.env.MOOD) });`,
};

const patient: TinyFunction = {
  routes: ['GET /patient'],
  timeoutSeconds: 60,
  source: `export const handler = () => { console.log('waiting'); return new Promise(() => {}); };`,
};

const asking: TinyFunction = {
  routes: ['GET /asking'],
  timeoutSeconds: 60,
  source: `export const handler = async (event) => (await fetch(event.queryStringParameters.whom)).text();`,
};

const structured: TinyFunction = {
  routes: ['GET /structured'],
  logFormat: 'JSON',
  source: `
    export const handler = async (event, context) => {
      console.debug('dropped');
      console.warn({ message: 'kept', size: 3 });
      return context.awsRequestId;
    };`,
};

const tick: TinyFunction = {
  source: `
    let calls = 0;
    export const handler = async (event, context) => {
      console.log(JSON.stringify({ event, call: ++calls, left: context.getRemainingTimeInMillis() > 0 }));
      if (calls === 2) throw new Error('second time');
    };`,
};

/** Lines that can be waited for. */
class Lines {
  readonly all: string[] = [];
  readonly #waiting: { wanted: string; resolve(): void }[] = [];

  readonly add = (line: string) => {
    this.all.push(line);
    for (const { wanted, resolve } of this.#waiting) if (line.includes(wanted)) resolve();
  };

  async containing(wanted: string): Promise<void> {
    if (this.all.some((line) => line.includes(wanted))) return;
    await new Promise<void>((resolve) => this.#waiting.push({ wanted, resolve }));
  }
}

let assembly: string;
beforeAll(async () => {
  assembly = await tinyAssembly({
    Echo: echo,
    Mood: moods,
    Other: other,
    Patient: patient,
    Asking: asking,
    Structured: structured,
    Tick: tick,
  });
});

describe('a local stack', () => {
  const lines = new Lines();
  let stack: LocalStack;
  beforeAll(async () => {
    stack = await startLocalStack({ assembly, port: 0, log: lines.add });
  });
  afterAll(() => stack.close());
  const mood = (name: string) => fetch(`${stack.url}/mood/${name}`);

  it('is idle once no function works', async () => {
    await stack.idle();
    let answer: ((text: string) => void) | undefined;
    const whom = await loopbackServer((_, response) => {
      answer = (text) => response.end(text);
    });
    const response = fetch(`${stack.url}/asking?whom=${whom.url}`);
    await expect.poll(() => answer).toBeDefined();
    let isIdle = false;
    const idle = stack.idle().then(() => {
      isIdle = true;
    });
    await mood('plain');
    expect(isIdle).toBe(false);

    answer?.('now');
    await idle;

    expect(await (await response).text()).toBe('now');
    await whom.close();
  });

  it('hands a request to the function of its route and its result to the client', async () => {
    const response = await fetch(`${stack.url}/f/a%20b?x=1&x=2`, {
      method: 'POST',
      headers: { cookie: 'c=3; d=4' },
      body: new URLSearchParams({ 名: '字' }),
    });

    expect(response.status).toBe(201);
    expect(response.headers.get('x-echo')).toBe('yes');
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    const event = (await response.json()) as Record<string, unknown>;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /f/{code}',
      rawPath: '/f/a b',
      pathParameters: { code: 'a b' },
      queryStringParameters: { x: '1,2' },
      cookies: ['c=3', 'd=4'],
      isBase64Encoded: true,
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' }, stage: '$default' },
    });
    expect(Buffer.from(String(event.body), 'base64').toString()).toBe('%E5%90%8D=%E5%AD%97');
  });

  it.each(['HEAD', 'OPTIONS', 'PUT'])('knows no route for %s', async (method) => {
    expect((await fetch(`${stack.url}/f/abc`, { method })).status).toBe(404);
  });

  it('answers as API Gateway does when there is no route or the request is malformed or too long', async () => {
    const missing = await fetch(`${stack.url}/nowhere`);
    const malformed = await fetch(`${stack.url}/f/%ff`);
    const long = await fetch(`${stack.url}/f/abc`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });

    expect([missing.status, await missing.json()]).toEqual([404, { message: 'Not Found' }]);
    expect([malformed.status, await malformed.json()]).toEqual([400, { message: 'Bad Request' }]);
    expect([long.status, await long.json()]).toEqual([413, { message: 'Request Too Long' }]);
  });

  it('keeps an environment warm and takes a result without a status as JSON', async () => {
    const { calls, seen } = (await (await mood('plain')).json()) as { calls: number; seen: number };
    expect(seen).toBe(1);
    expect(await (await mood('plain')).json()).toEqual({ calls: calls + 1, seen });
    expect(await (await mood('nothing')).text()).toBe('null');
  });

  it('shares nothing between two functions', async () => {
    expect(await (await fetch(`${stack.url}/other`)).json()).toEqual({ seen: 'undefined', mood: 'undefined' });
  });

  it('gives a function the environment of its template and nothing of this process', async () => {
    const { env } = (await (await mood('env')).json()) as { env: Record<string, string> };

    expect(env).toMatchObject({
      RESPONSES_TABLE: stack.tables.responses,
      AWS_ENDPOINT_URL_DYNAMODB: stack.dynamodb,
      AWS_ENDPOINT_URL_SES: stack.ses,
      AWS_LAMBDA_FUNCTION_NAME: 'Tiny-Service-Mood0A1B2C3D',
    });
    expect(env).not.toHaveProperty('PATH');
  });

  it.each(['throw', 'exit', 'uncaught', 'odd'])('answers 500 when the function fails by %s', async (how) => {
    const response = await mood(how);

    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect((await mood('plain')).status).toBe(200);
  });

  it.each(['hang', 'loop'])('ends a function that takes longer than its timeout, here by a %s', async (how) => {
    const response = await mood(how);

    expect([response.status, await response.json()]).toEqual([503, { message: 'Service Unavailable' }]);
    await lines.containing('Mood: Invoke Error Task timed out after 0.30 seconds');
    expect((await mood('plain')).status).toBe(200);
  });

  it('gives each environment one invocation at a time and lets the others wait', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, async () => (await mood('alone')).text()));

    expect(new Set(answers)).toEqual(new Set(['alone']));
  });

  it('passes on what functions log, JSON untouched', async () => {
    await mood('log');

    await lines.containing('hello');
    await lines.containing('"code":7');
    expect(lines.all).toContain('Mood: hello');
    expect(lines.all).toContain('{"level":"error","code":7}');
  });

  it('logs as Lambda does in the JSON format when the template asks for it', async () => {
    const response = await fetch(`${stack.url}/structured`);

    await lines.containing('kept');
    const line = lines.all.find((candidate) => candidate.includes('kept'));
    expect(JSON.parse(line ?? '')).toEqual({
      timestamp: expect.stringMatching(/Z$/),
      level: 'WARN',
      requestId: await response.text(),
      message: { message: 'kept', size: 3 },
    });
    expect(lines.all.some((candidate) => candidate.includes('dropped'))).toBe(false);
  });

  it('runs the target of the schedule when asked to and says if it failed', async () => {
    await stack.tick();
    await expect(stack.tick()).rejects.toThrow('second time');
    await stack.tick();

    await lines.containing('"call":3');
    expect(lines.all).toContain('{"event":{"from":"the schedule"},"call":1,"left":true}');
  });
});

describe('a data directory', () => {
  it('keeps acknowledged items and mails over a kill -9, and is for one stack at a time', async () => {
    const data = scratchFolder('local-stack');
    const { child, stack } = await startProcess(data);
    await sendMail(stack);
    const acknowledged = await putUntil(150, stack, () => child.kill('SIGKILL'));
    // As if it had been killed in the middle of a mail.
    await appendFile(join(data, 'mails.ndjson'), '{"messageId":"half","subj');

    const lines: string[] = [];
    const stackAgain = await startLocalStack({ assembly, data, port: 0, log: (line) => lines.push(line) });
    const second = startLocalStack({ assembly, data, port: 0, log: () => {} });
    await expect(second).rejects.toThrow(/tables is in use by another local stack: stop that one, or .* --data DIR\.$/);

    const stored = new Set(await keysIn(stackAgain));
    expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/mails\.ndjson: 1 of 2 lines could not be read and are no mails any/),
    ]);
    await sendMail(stackAgain);
    await stackAgain.close();
    const third = await startLocalStack({ assembly, data, port: 0, log: () => {} });
    const mails = await mailsIn(third.mail);
    expect(mails.map(({ subject }) => subject)).toEqual(['Kept', 'Kept']);
    for (const { raw } of mails) expect(Buffer.from(raw, 'base64').toString()).toMatch(/^Subject: Kept$/m);
    await third.close();
  });

  it('that cannot be made is refused in one line', async () => {
    const file = join(scratchFolder('local-stack'), 'file');
    await writeFile(file, '');

    // Nobody can make one in /proc, not even root.
    for (const data of [join(file, 'data'), '/proc/debrief/data']) {
      await expect(startLocalStack({ assembly, data, port: 0, log: () => {} })).rejects.toMatchObject({
        name: 'LocalStackError',
        message: expect.stringMatching(/^.*data can't be written \(.*\): choose another directory with --data DIR\.$/),
      });
    }
  });
});

describe('starting and stopping', () => {
  it('refuses a port that is in use and says what to do', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;

    await expect(startLocalStack({ assembly, port, log: () => {} })).rejects.toMatchObject({
      name: 'LocalStackError',
      message: `Port ${port} is in use: choose another one with --port N, or any free one with --port 0.`,
    });
    occupant.close();
  });

  it('takes any other port for the mailbox when the preferred one is in use', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;

    const mailbox = await startMailbox(port, undefined, () => {});

    expect((await fetch(`${mailbox.url}/store`)).status).toBe(200);
    await mailbox.close();
    occupant.close();
  });

  it('leaves nothing running when it fails half-way', async () => {
    const data = scratchFolder('local-stack');
    const broken = await tinyAssembly({ Echo: echo });
    await rm(join(broken, 'asset.Echo', 'index.mjs'));

    const failing = startLocalStack({ assembly: broken, data, port: 0, log: () => {} });
    await expect(failing).rejects.toThrow('the code of Echo0A1B2C3D');

    const stack = await startLocalStack({ assembly, data, port: 0, log: () => {} });
    await stack.close();
  });

  it('stops at once, with connections kept alive and a request under way', { timeout: 4_000 }, async () => {
    const lines = new Lines();
    const stack = await startLocalStack({ assembly, port: 0, log: lines.add });
    const agent = new Agent({ keepAlive: true });
    const [idle] = (await once(get(`${stack.url}/other`, { agent }), 'response')) as [IncomingMessage];
    await once(idle.resume(), 'end');
    const underWay = fetch(`${stack.url}/patient`);
    await lines.containing('waiting');

    await stack.close();
    await stack.close();

    expect((await underWay).status).toBe(503);
    await expect(fetch(stack.url)).rejects.toThrow();
    agent.destroy();
  });

  it('names the place of a template that it cannot run', async () => {
    const assembly = await tinyAssembly({ Echo: { ...echo, routes: ['GET /a'] } });
    const file = join(assembly, 'Tiny-Data.template.json');
    await writeFile(file, JSON.stringify({ Resources: {} }));

    await expect(startLocalStack({ assembly, port: 0, log: () => {} })).rejects.toThrow(
      'Template of Tiny-Service: Outputs.ProgrammesTable.Value.Fn::ImportValue imports Tiny-Data:Programmes',
    );
  });
});

async function startProcess(data: string): Promise<{ child: ChildProcess; stack: LocalStack }> {
  const script = bundledCommand('test/fixtures/local/local-stack.process.ts');
  const child = spawn(process.execPath, [script, assembly, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, stack: JSON.parse(line) as LocalStack };
}

/** Puts items with several writers, kills after so many answers, and returns the keys that were acknowledged. */
async function putUntil(count: number, stack: LocalStack, kill: () => void): Promise<string[]> {
  const client = dynamodb(stack);
  const acknowledged: string[] = [];
  let killed = false;
  const write = async (writer: number) => {
    for (let i = 0; !killed; i += 1) {
      const pk = `${writer}-${i}`;
      await client.send(
        new PutItemCommand({ TableName: stack.tables.responses, Item: { pk: { S: pk }, sk: { S: '-' } } }),
      );
      acknowledged.push(pk);
      if (acknowledged.length === count) {
        killed = true;
        kill();
      }
    }
  };
  await Promise.allSettled(Array.from({ length: 4 }, (_, writer) => write(writer)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(count);
  client.destroy();
  return acknowledged;
}

async function keysIn(stack: LocalStack): Promise<(string | undefined)[]> {
  const client = dynamodb(stack);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: stack.tables.responses }));
  client.destroy();
  return Items.map(({ pk }) => pk?.S);
}

async function sendMail({ ses }: LocalStack): Promise<void> {
  const client = new SESClient({ endpoint: ses, region: 'us-east-1', ...localCredentials });
  const Data = Buffer.from('From: a@example.org\r\nTo: b@example.org\r\nSubject: Kept\r\n\r\nText\r\n');
  await client.send(new SendRawEmailCommand({ RawMessage: { Data } }));
  client.destroy();
}

function dynamodb(stack: LocalStack): DynamoDBClient {
  return new DynamoDBClient({ endpoint: stack.dynamodb, region: 'us-east-1', maxAttempts: 1, ...localCredentials });
}
