/** Calls the handler of a bundle once with each event, and says what its process took. Nothing else is in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { peakMemory } from './peak-memory.ts';

/** What a function took for all its calls. */
export interface Taken {
  readonly megabytes: number;
  /** Of a processor. */
  readonly seconds: number;
}

const [module = '', input = '', output = ''] = process.argv.slice(2);
const { handler } = await import(module);
const before = process.cpuUsage();
for (const event of JSON.parse(readFileSync(input, 'utf8'))) {
  const { statusCode = 200 } = (await handler(event, { getRemainingTimeInMillis: () => 300_000 })) ?? {};
  if (statusCode >= 400) throw new Error(`${statusCode} for ${event.rawPath}`);
}
const { user, system } = process.cpuUsage(before);
const taken: Taken = { megabytes: peakMemory() / 1024 ** 2, seconds: (user + system) / 1e6 };
writeFileSync(output, JSON.stringify(taken));
process.exit();
