import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Whether the account is an emulator's. */
export const isEmulated = process.env.AWS_ENDPOINT_URL !== undefined;

/** What a page answered. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  /** Those that it sets, each with its attributes. */
  readonly cookies: readonly string[];
  readonly body: string;
}

/** How a command ended, and all that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, or for five minutes, with this process's environment and what `env` adds to it. */
export async function ended(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { code, ...output };
}

/** Runs a script of this project to its end. */
export function script(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const names = isEmulated ? ['--import', import.meta.resolve('./emulator-names.ts')] : [];
  return ended(process.execPath, [...process.execArgv, ...names, join(root, path), ...args], env);
}

/**
 * Runs the CDK command line of this project, and gives what it printed.
 *
 * @throws Error with the end of it when it fails
 */
export function cdk(...args: readonly string[]): Promise<string> {
  return cdkIn({}, ...args);
}

/** The same with this in its environment, which may name another account. */
export async function cdkIn(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string> {
  const command = [...args, '--no-color', '--no-notices'];
  const { code, stdout, stderr } = await script('node_modules/aws-cdk/bin/cdk', command, env);
  const output = stdout + stderr;
  if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}:\n${output.slice(-3000)}`);
  return output;
}

/**
 * Asks a page of the deployed API or distribution; with a body it posts a form. What an emulator has named is asked at the
 * emulator's own address, with that name as its Host, and as if TLS had ended before it.
 *
 * @param extra headers of the request
 */
export function ask(url: string, form?: URLSearchParams, extra: Record<string, string> = {}): Promise<Answer> {
  const { hostname, host, protocol: scheme, pathname, search } = new URL(url);
  const emulator = process.env.AWS_ENDPOINT_URL;
  const isThere = emulator !== undefined && /\.(localhost|cloudfront\.net)$/.test(hostname);
  const at = new URL(isThere ? emulator : url);
  const { protocol } = at;
  const headers = {
    host,
    ...(isThere && { 'x-forwarded-proto': scheme.replace(':', '') }),
    ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...extra,
  };
  const options = { hostname: at.hostname, port: at.port, path: `${pathname}${search}`, headers, timeout: 30_000 };
  return new Promise((resolve, reject) => {
    const send = protocol === 'https:' ? requestTls : request;
    const sent = send({ ...options, method: form ? 'POST' : 'GET' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location,
          cookies: response.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error(`${url} did not answer within 30 s`)));
    sent.end(form?.toString());
  });
}

/**
 * The outputs of a stack, by the file that a deployment wrote.
 *
 * @throws Error for one that it has not got
 */
export function outputsOf(file: string, stack: string): (name: string) => string {
  const outputs = (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>)[stack];
  return (name) => {
    const value = outputs?.[name];
    if (value === undefined) throw new Error(`stack ${stack} has no output ${name}`);
    return value;
  };
}

/**
 * Asks again and again until there is something; with a second between, because each time may cost a call.
 *
 * @throws Error when there is nothing after `seconds`
 */
export async function until<T>(what: string, seconds: number, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
