import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { publishDeps } from '../../../infra/cli/target/publish-deps.ts';
import { localTarget } from '../../../infra/cli/target/target.ts';
import { currentAssembly } from '../../../infra/local/assembly/current-assembly.ts';
import { openNow } from '../../../infra/local/moved-dates.ts';
import type { LocalStack } from '../../../infra/local/stack.ts';
import { publishProgramme } from '../../../shared/programme/publishing/publish.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { readSample } from '../../demo/sample.ts';
import { root } from '../in-process.ts';
import { code } from '../measured-session.ts';
import type { RunningPeer } from './django-survey.ts';

/** The whole stack as `npm start` runs it, as a process of its own with its tables on disk, and the sample programme open. */
export async function ourStack(folder: string): Promise<RunningPeer> {
  const assembly = join(root, '.build', 'bench', 'assembly');
  await currentAssembly(assembly);
  const data = join(folder, 'ours');
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  const script = join(root, 'test', 'fixtures', 'local', 'local-stack.process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, assembly, data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
  };
  try {
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const stack = JSON.parse(line) as LocalStack;
    await publishProgramme(openNow(readSample(), systemClock.now()), publishDeps(localTarget(stack), {}));
    return { url: `${stack.url}/f/${code}?lang=en`, pid: child.pid ?? 0, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}
