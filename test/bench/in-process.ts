import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The repository. */
export const root = join(import.meta.dirname, '..', '..');

/** What a fresh process gave, and how much it printed meanwhile, in bytes. */
export interface Measured<T> {
  readonly result: T;
  readonly printed: number;
}

/**
 * Runs a script of this folder in a process of its own, so that nothing else is on its clock or in its memory. It gets
 * `input` as its first message and answers with one.
 *
 * @throws Error with what it wrote to stderr when it ends without an answer
 */
export async function inProcess<T>(
  script: string,
  input: object,
  { environment = {}, flags = [] }: { environment?: Record<string, string>; flags?: readonly string[] } = {},
): Promise<Measured<T>> {
  const child = fork(join(import.meta.dirname, script), {
    cwd: root,
    execArgv: ['--import', 'tsx', ...flags],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = 0;
  let complaints = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.length;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk;
  });
  const answers: T[] = [];
  child.on('message', (message) => answers.push(message as T));
  child.send(input);
  await once(child, 'close');
  const [result] = answers;
  if (result === undefined) throw new Error(`${script} gave no result:\n${complaints.slice(-2000)}`);
  return { result, printed };
}

/** In such a process: takes the input, answers, ends. */
export async function answering<Input, Output>(answer: (input: Input) => Promise<Output>): Promise<void> {
  const [input] = (await once(process, 'message')) as [Input];
  const output = await answer(input);
  process.send?.(output, () => process.exit());
}
