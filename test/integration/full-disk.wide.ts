import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableChecks } from '../../infra/cli/operate/doctor/tables.ts';
import { localCredentials, localRegion } from '../../infra/local/assembly/region.ts';
import { type LocalStack, startLocalStack } from '../../infra/local/stack.ts';
import { pagesOf } from '../../shared/store/dynamodb/paginate.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { bundledCommand } from '../fixtures/cli/bundled-commands.ts';
import { scratchFolder } from '../fixtures/scratch.ts';
import { tinyAssembly } from './tiny-assembly.ts';

/** In blocks of 512 or 1,024 bytes, as the shell has it: a limit that needs no rights, and fails as a full disk does. */
const blocks = 160;
const hasLimits = spawnSync('prlimit', ['--version']).status === 0;
const room = 'x'.repeat(2000);

let assembly: string;
beforeAll(async () => {
  assembly = await tinyAssembly({
    Echo: { routes: ['GET /echo'], source: 'export const handler = async () => ({ statusCode: 204 });' },
  });
});

/** Puts items and sends mails, and notes which were acknowledged. */
class Sender {
  readonly items: string[] = [];
  readonly mails: string[] = [];
  readonly #stack: LocalStack;
  readonly #dynamodb: DynamoDBClient;
  readonly #ses: SESClient;
  #made = 0;

  constructor(stack: LocalStack) {
    const region = localRegion.region;
    this.#stack = stack;
    this.#dynamodb = new DynamoDBClient({ endpoint: stack.dynamodb, region, maxAttempts: 1, ...localCredentials });
    this.#ses = new SESClient({ endpoint: stack.ses, region, maxAttempts: 1, ...localCredentials });
  }

  async put(): Promise<void> {
    this.#made += 1;
    const key = `item ${this.#made} of ${this.#stack.dynamodb}`;
    const Item = { pk: { S: key }, sk: { S: '-' }, room: { S: room } };
    await this.#dynamodb.send(new PutItemCommand({ TableName: this.#stack.tables.responses, Item }));
    this.items.push(key);
  }

  async mail(): Promise<void> {
    this.#made += 1;
    const subject = `mail ${this.#made}`;
    const text = `From: a@example.org\r\nTo: b@example.org\r\nSubject: ${subject}\r\n\r\n${`${room}\r\n`.repeat(5)}`;
    await this.#ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(text) } }));
    this.mails.push(subject);
  }

  /** The keys of all items in the table. */
  async stored(): Promise<Set<string | undefined>> {
    const { responses: TableName } = this.#stack.tables;
    const keys = new Set<string | undefined>();
    const pages = pagesOf((from) => this.#dynamodb.send(new ScanCommand({ TableName, ...from })));
    for await (const { Items = [] } of pages) for (const { pk } of Items) keys.add(pk?.S);
    return keys;
  }
}

/** Does something again and again, eight at once, until it fails in all ways; and what it then failed with. */
async function untilRefused(work: () => Promise<void>): Promise<Error> {
  const refusals = await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let tries = 0; tries < 300; tries += 1) {
        const refusal = await work().catch((error: Error) => error);
        if (refusal instanceof Error) return refusal;
      }
      throw new Error('the limit is not met');
    }),
  );
  return refusals[0] as Error;
}

const works = (work: () => Promise<void>) =>
  work().then(
    () => true,
    () => false,
  );

describe.runIf(hasLimits)('a disk without room', () => {
  it('has the local stack refuse what it can’t store, go on when there is room, and lose nothing', async () => {
    const data = scratchFolder('full-disk');
    const { child, stack } = await startLimited(data);
    const sender = new Sender(stack);

    const [noItem, noMail] = await Promise.all([untilRefused(() => sender.put()), untilRefused(() => sender.mail())]);
    expect(noItem).toMatchObject({
      name: 'InternalServerError',
      message: expect.stringMatching(
        /tables can't be written \(.*File too large\)\. Nothing more is stored there until/,
      ),
    });
    expect(noMail).toMatchObject({
      name: 'ServiceUnavailable',
      message: expect.stringMatching(/mails\.ndjson can't be written \(EFBIG.*Nothing more is stored there until/),
    });
    // What is there can be read, and nothing that was refused is.
    expect(await sender.stored()).toEqual(new Set(sender.items));
    expect((await mailsIn(stack.mail)).map(({ subject }) => subject).sort()).toEqual([...sender.mails].sort());
    expect((await fetch(`${stack.url}/echo`)).status).toBe(204);

    spawnSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
    await expect.poll(() => works(() => sender.put()), { timeout: 20_000, interval: 50 }).toBe(true);
    expect(await works(() => sender.mail())).toBe(true);
    for (let more = 0; more < 50; more += 1) await sender.put();
    child.kill('SIGKILL');
    await once(child, 'exit');

    const lines: string[] = [];
    const again = await startLocalStack({ assembly, data, port: 0, log: (line) => lines.push(line) });
    const stored = await new Sender(again).stored();
    expect(sender.items.filter((key) => !stored.has(key))).toEqual([]);
    const mails = await mailsIn(again.mail);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([...sender.mails].sort());
    expect(lines).toEqual([]);
    await again.close();
  });

  /** A local stack of its own process, that may not write a file of more than some kilobytes. */
  async function startLimited(data: string): Promise<{ child: ChildProcess; stack: LocalStack }> {
    const script = bundledCommand('test/fixtures/local/local-stack.process.ts');
    const command = `trap '' XFSZ; ulimit -S -f ${blocks}; exec "$0" "$@"`;
    const child = spawn('sh', ['-c', command, process.execPath, script, assembly, data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return { child, stack: JSON.parse(line) as LocalStack };
  }
});

/** What the doctor says of the table of responses. */
async function doctorOfResponses({ dynamodb, tables }: LocalStack) {
  const client = new DynamoDBClient({ endpoint: dynamodb, region: localRegion.region, ...localCredentials });
  const checks = await tableChecks({ database: { client, tables } }, false);
  return checks.find(({ name }) => name === 'table of responses');
}

describe('a data directory that is moved away', () => {
  it('takes nothing that would be lost with it, and goes on when it is back', async () => {
    const data = scratchFolder('moved');
    const [inside, away] = [`${data}/data`, `${data}/away`];
    const lines: string[] = [];
    const stack = await startLocalStack({ assembly, data: inside, port: 0, log: (line) => lines.push(line) });
    const sender = new Sender(stack);
    await sender.put();
    await sender.mail();

    await rename(inside, away);
    // Nor in one that was put in its place.
    await mkdir(inside);
    await expect(sender.put()).rejects.toThrow(`${inside}/tables was deleted or moved.`);
    await expect(sender.mail()).rejects.toThrow(`${inside}/mails.ndjson was deleted or moved.`);
    expect(await doctorOfResponses(stack)).toMatchObject({
      state: 'FAIL',
      found: expect.stringContaining(`nothing is stored: ${inside}/tables was deleted or moved.`),
    });
    expect(lines.filter((line) => line.includes('was deleted or moved'))).toHaveLength(2);

    await rename(away, inside);
    await expect.poll(() => works(() => sender.put()), { timeout: 20_000, interval: 50 }).toBe(true);
    expect(await doctorOfResponses(stack)).toMatchObject({ state: 'OK', found: expect.stringMatching(/items: 2$/) });
    await sender.mail();
    await stack.close();
    const again = await startLocalStack({ assembly, data: inside, port: 0, log: () => {} });
    expect(await new Sender(again).stored()).toEqual(new Set(sender.items));
    expect(await mailsIn(again.mail)).toHaveLength(2);
    await again.close();
  });
});
