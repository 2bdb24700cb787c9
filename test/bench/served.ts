import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { publishDeps } from '../../infra/cli/target/publish-deps.ts';
import { localTarget, type Target } from '../../infra/cli/target/target.ts';
import { currentAssembly } from '../../infra/local/assembly/current-assembly.ts';
import { localCredentials, localRegion } from '../../infra/local/assembly/region.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import { type LocalStack, startLocalStack } from '../../infra/local/stack.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import { seeded } from '../../shared/statistics/random.ts';
import type { StoredItem } from '../../shared/store/dynamodb/item.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { readSample } from '../demo/sample.ts';
import { readForm } from '../demo/served-form.ts';
import { root } from './in-process.ts';
import { code } from './measured-session.ts';

/** What a participant sends. */
export type Filled = readonly (readonly [name: string, value: string])[];

/** A local stack in memory with the sample programme open. */
export interface Served {
  readonly stack: LocalStack;
  readonly target: Target;
  /** What a simulated participant fills in, in the form that is served. The same for the same seed, ids apart. */
  fill(seed: number): Promise<Filled>;
  /** The first stored items of the responses table. */
  responses(): Promise<readonly StoredItem[]>;
}

/** Lets `use` work with a stack of its own. */
export async function withStack<T>(use: (served: Served) => Promise<T>): Promise<T> {
  const assembly = join(root, '.build', 'bench', 'assembly');
  await currentAssembly(assembly);
  const stack = await startLocalStack({ assembly, port: 0, log: () => {} });
  const client = new DynamoDBClient({ endpoint: stack.dynamodb, region: localRegion.region, ...localCredentials });
  try {
    const target = localTarget(stack);
    await publishProgramme(openNow(readSample(), systemClock.now()), publishDeps(target, {}));
    return await use({
      stack,
      target,
      async fill(seed) {
        const random = seeded(seed);
        const participant = someParticipant(random, 0);
        const page = await fetch(`${stack.url}/f/${code}?lang=${participant.language}`);
        return fillIn(readForm(await page.text()), participant, random);
      },
      responses: async () => (await client.send(new ScanCommand({ TableName: stack.tables.responses }))).Items ?? [],
    });
  } finally {
    client.destroy();
    await stack.close();
  }
}

/** Posts a filled form and gives the path of its receipt. @throws Error when it isn't taken */
export async function post(url: string, filled: Filled): Promise<string> {
  const body = new URLSearchParams(filled.map(([name, value]) => [name, value]));
  const { status, headers } = await fetch(`${url}/f/${code}`, { method: 'POST', body, redirect: 'manual' });
  if (status !== 303) throw new Error(`the form answered ${status}`);
  return headers.get('location') ?? '';
}
