import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PeerQuestion } from './questions.ts';

const run = promisify(execFile);

/** Pinned as far as they are loaded; Django is the long-term release that it asks for. */
const packages = [
  ...['django-survey-and-report==1.5.0', 'Django==5.2.19', 'gunicorn==27.0.1', 'whitenoise==6.12.0'],
  ...['asgiref==3.13.0', 'pytz==2026.6', 'PyYAML==6.0.4', 'sqlparse==0.6.1'],
];

/** A peer that serves its form. */
export interface RunningPeer {
  /** Of its form. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Installs django-survey-and-report from PyPI with a server of its own, in a folder, makes a survey of these questions there, and serves it.
 *
 * @throws Error where Python, its registry or the package is not to be had
 */
export async function djangoSurvey(folder: string, questions: readonly PeerQuestion[]): Promise<RunningPeer> {
  const bin = join(folder, 'python', 'bin');
  const site = join(folder, 'site');
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await run('python3', ['-m', 'venv', join(folder, 'python')]);
  await run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages]);
  await copyFile(join(import.meta.dirname, 'django_survey.py'), join(site, 'django_survey.py'));
  await writeFile(join(site, 'questions.json'), JSON.stringify(questions));
  const env = { ...process.env, PEER_FOLDER: site };
  await run(join(bin, 'python'), ['django_survey.py', 'questions.json'], { cwd: site, env });
  const port = await freePort();
  const options = '--workers 1 --threads 4 --keep-alive 600 --log-level error --no-control-socket'.split(' ');
  const child = spawn(join(bin, 'gunicorn'), ['--bind', `127.0.0.1:${port}`, ...options, 'django_survey:application'], {
    cwd: site,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
  };
  const url = `http://127.0.0.1:${port}/survey/1/`;
  try {
    await answering(url);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { url, pid: child.pid ?? 0, stop };
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === 200) return;
    if (status !== undefined) throw new Error(`the peer's form answered ${status}`);
    if (Date.now() > deadline) throw new Error('the peer does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}
