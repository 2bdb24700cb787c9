/**
 * Calls the handler of a bundle once with each event, and with what that hands out, one after the other; says what its process took. Nothing else
 * is in it but the queue for that.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { peakMemory } from './peak-memory.ts';
import { startWorkQueue } from './work-queue.ts';

/** What a function took for all its calls. */
export interface Taken {
  readonly megabytes: number;
  /** Of a processor. */
  readonly seconds: number;
}

const [module = '', input = '', output = ''] = process.argv.slice(2);
const work = await startWorkQueue();
const context = { getRemainingTimeInMillis: () => 300_000 };
const { handler } = await import(module);
const before = process.cpuUsage();
for (const event of JSON.parse(readFileSync(input, 'utf8'))) {
  const { statusCode = 200 } = (await handler(event, context)) ?? {};
  if (statusCode >= 400) throw new Error(`${statusCode} for ${event.rawPath}`);
  for (let Records = work.take(1); Records.length > 0; Records = work.take(1)) await handler({ Records }, context);
}
const { user, system } = process.cpuUsage(before);
const taken: Taken = { megabytes: peakMemory() / 1024 ** 2, seconds: (user + system) / 1e6 };
writeFileSync(output, JSON.stringify(taken));
process.exit();
