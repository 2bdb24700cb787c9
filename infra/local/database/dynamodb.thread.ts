import { createRequire } from 'node:module';
import { workerData } from 'node:worker_threads';
import { codeOf, messageOf } from '../errors/local-stack-error.ts';
import { dynamoDbCall } from '../policy/dynamodb-call.ts';
import { enforcePolicies, type GuardedService } from '../policy/enforce-policies.thread.ts';
import type { Policies } from '../policy/grants.ts';
import { refuse, serve } from '../threads/service.thread.ts';

/** What the thread of the database is started with. */
export interface DynamoDbData {
  /** The directory of the database; absent: in memory. */
  readonly path?: string;
  /** Who may do what. */
  readonly policies: Policies;
}

interface Database {
  open(): Promise<void>;
  close(): Promise<void>;
}

const { path, policies, home } = workerData as DynamoDbData & { home: string };
const load = createRequire(home);
const entry = load.resolve('dynalite');

const guarded: GuardedService = {
  callsOf: ({ headers }, body) => {
    const operation = String(headers['x-amz-target']).replace(/^.*\./, '');
    return [[dynamoDbCall(operation, body, policies.arns.tables)]];
  },
  refuse(response, message) {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', Message: message }));
  },
};

void start();

async function start(): Promise<void> {
  const problem = path === undefined ? undefined : await unusable(path);
  if (problem !== undefined) return refuse(problem);
  const dynalite = load(entry) as typeof import('dynalite').default;
  const server = dynalite({ createTableMs: 0, ...(path !== undefined && { path }) });
  enforcePolicies(server, policies, guarded);
  server.listen(0, '127.0.0.1', () => serve(server));
}

/**
 * Opens the database once before dynalite does, because dynalite answers a locked or broken one with a crash.
 * The lock is LevelDB's own: the kernel frees it when the process dies, so a kill leaves nothing to clean up.
 */
async function unusable(directory: string): Promise<string | undefined> {
  const { Level } = createRequire(entry)('level') as { Level: new (path: string) => Database };
  const database = new Level(directory);
  try {
    await database.open();
    await database.close();
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (codeOf(cause) === 'LEVEL_LOCKED') {
      return `${directory} is in use by another local stack: stop that one, or choose another directory with --data DIR.`;
    }
    return `${directory} can't be opened (${messageOf(cause ?? error)}): choose another directory with --data DIR.`;
  }
}
