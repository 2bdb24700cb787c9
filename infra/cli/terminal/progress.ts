import { spinner } from '@clack/prompts';

/** Does what takes long, and shows on a terminal that it goes on; elsewhere it is quiet. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  const shown = spinner({ output: process.stderr, indicator: 'timer' });
  shown.start(what);
  try {
    return await work();
  } finally {
    shown.clear();
  }
}
