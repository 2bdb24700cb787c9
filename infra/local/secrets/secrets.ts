import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { enforcePolicies } from '../policy/enforce-policies.thread.ts';
import type { Policies } from '../policy/grants.ts';
import type { Service } from '../threads/service.ts';

/**
 * Starts what stands for Secrets Manager: it makes up a value for each secret of the templates, as CloudFormation does, and hands it to the
 * functions that may read it.
 *
 * @param arns of the secrets
 * @param data the directory that keeps the values; absent: in memory.
 * @param policies who may read what; absent: everybody everything.
 */
export async function startSecrets(
  arns: readonly string[],
  data: string | undefined,
  policies?: Policies,
): Promise<Service> {
  const values = await valuesOf(arns, data && join(data, 'secrets.json'));
  const server = createServer((request, response) => void answer(request, response, values));
  if (policies !== undefined) {
    enforcePolicies(server, policies, {
      callsOf: (request, body) => [[{ action: actionOf(request), resource: secretIn(body), context: {} }]],
      refuse: (response, message) => reply(response, 400, { __type: 'AccessDeniedException', message }),
    });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A value is made up once: with another one every code that was handed out would be void. */
async function valuesOf(arns: readonly string[], file: string | undefined): Promise<ReadonlyMap<string, string>> {
  const known = file === undefined ? {} : await kept(file);
  const values = Object.fromEntries(arns.map((arn) => [arn, known[arn] ?? randomBytes(32).toString('hex')]));
  if (file !== undefined && arns.some((arn) => known[arn] === undefined)) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify({ ...known, ...values }, null, 2)}\n`, { mode: 0o600 });
  }
  return new Map(Object.entries(values));
}

async function kept(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw cause;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  values: ReadonlyMap<string, string>,
): Promise<void> {
  const arn = secretIn(await textOf(request));
  const value = values.get(arn);
  if (actionOf(request) !== 'secretsmanager:GetSecretValue' || value === undefined) {
    return reply(response, 400, { __type: 'ResourceNotFoundException', message: `There is no secret ${arn} here.` });
  }
  reply(response, 200, { ARN: arn, Name: arn, SecretString: value, VersionStages: ['AWSCURRENT'] });
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}

/** The action, in the terms of IAM. */
function actionOf({ headers }: IncomingMessage): string {
  return String(headers['x-amz-target'] ?? '').replace('.', ':');
}

function secretIn(body: string): string {
  const { SecretId } = JSON.parse(body || '{}') as { SecretId?: unknown };
  return String(SecretId ?? '');
}
