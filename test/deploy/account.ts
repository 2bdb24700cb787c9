import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** What a page answered. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
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
export function script(path: string, ...args: readonly string[]): Promise<Ended> {
  return ended(process.execPath, [...process.execArgv, join(root, path), ...args]);
}

/**
 * Runs the CDK command line of this project, and gives what it printed.
 *
 * @throws Error with the end of it when it fails
 */
export async function cdk(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await script('node_modules/aws-cdk/bin/cdk', ...args, '--no-color', '--no-notices');
  const output = stdout + stderr;
  if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}:\n${output.slice(-3000)}`);
  return output;
}

/**
 * Asks a page of the deployed API; with a body it posts a form. A host below `.localhost` is an emulator's way to name an
 * API, which not every machine can look up: the emulator's own address is asked, with that name as its Host.
 */
export function ask(url: string, form?: URLSearchParams): Promise<Answer> {
  const { hostname, host, protocol, pathname, search } = new URL(url);
  const emulator = process.env.AWS_ENDPOINT_URL;
  const at = hostname.endsWith('.localhost') && emulator !== undefined ? new URL(emulator) : new URL(url);
  const headers = { host, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) };
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
