import type { Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { diskFault } from '../disk/disk-fault.ts';
import { stillInPlace } from '../disk/in-place.ts';
import { codeOf, messageOf } from '../errors/local-stack-error.ts';
import { dynamoDbCall } from '../policy/dynamodb-call.ts';
import { enforcePolicies, type GuardedService } from '../policy/enforce-policies.thread.ts';
import type { Policies } from '../policy/grants.ts';
import { note, refuse, serve } from '../threads/service.thread.ts';
import { guardedLevel, type Level, type LevelClass } from './guarded-level.ts';
import { requestGate } from './request-gate.ts';
import { checkRoom } from './room-on-disk.ts';
import { refusedCall, writeGuard } from './write-guard.ts';

/** What the thread of the database is started with. */
export interface DynamoDbData {
  /** The directory of the database; absent: in memory. */
  readonly path?: string;
  /** Who may do what. */
  readonly policies: Policies;
}

const { path, policies, home } = workerData as DynamoDbData & { home: string };
const load = createRequire(home);
const entry = load.resolve('dynalite');

const service: GuardedService = {
  callsOf: ({ headers }, body) => {
    const operation = String(headers['x-amz-target']).replace(/^.*\./, '');
    return [[dynamoDbCall(operation, body, policies.arns.tables)]];
  },
  refuse(response, message) {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', Message: message }));
  },
};

/** How long to wait before it is tried again whether a database that could not be written can, in milliseconds. */
const RETRY_MS = 500;

const level = createRequire(entry)('level') as { Level: LevelClass };

void start();

async function start(): Promise<void> {
  const problem = path === undefined ? undefined : await unusable(path);
  if (problem !== undefined) return refuse(problem);
  const server = path === undefined ? engine() : guarded(path);
  server.listen(0, '127.0.0.1', () => serve(server));
}

function engine(): Server {
  const dynalite = load(entry) as typeof import('dynalite').default;
  const server = dynalite({ createTableMs: 0, ...(path !== undefined && { path }) });
  enforcePolicies(server, policies, service);
  return server;
}

/** The engine on a directory: where that can't be written, it refuses writes and goes on as soon as it can. */
function guarded(directory: string): Server {
  const isInPlace = stillInPlace(join(directory, 'LOCK'));
  let closeAndOpen = async () => {};
  const guard = writeGuard(directory, isInPlace, (fault) => {
    note(fault);
    setTimeout(tryAgain, RETRY_MS);
  });
  level.Level = guardedLevel(level.Level, guard, (made) => {
    closeAndOpen = made;
  });
  const server = engine();
  const gate = requestGate(server, fail);
  return server;

  async function tryAgain(): Promise<void> {
    try {
      if (!isInPlace()) throw new Error('it is gone');
      checkRoom(directory);
      await gate.alone(reopen);
      guard.mended();
      note(`${directory} can be written again.`);
    } catch {
      setTimeout(tryAgain, RETRY_MS);
    }
  }

  /** Closed, it can't even be read, and dynalite would end by that. */
  async function reopen(): Promise<void> {
    gate.refuseAll(`${directory} is being opened again.`);
    try {
      await closeAndOpen();
    } catch (cause) {
      const fault = diskFault(directory, cause instanceof Error ? (cause.cause ?? cause) : cause);
      gate.refuseAll(fault);
      note(fault);
      throw cause;
    }
    gate.refuseAll(undefined);
  }
}

function fail(response: ServerResponse, text: string): void {
  const { statusCode, body } = refusedCall(text);
  response.writeHead(statusCode, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}

/**
 * Opens the database once before dynalite does, because dynalite answers a locked or broken one with a crash.
 * The lock is LevelDB's own: the kernel frees it when the process dies, so a kill leaves nothing to clean up but a table
 * that was just being made.
 */
async function unusable(directory: string): Promise<string | undefined> {
  const database = new level.Level(directory, { valueEncoding: 'json' });
  try {
    await database.open();
    await forgetHalfMade(database);
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

/** A table is made in two writes. Where the second is missing nothing can be in it yet, and it is made anew. */
async function forgetHalfMade(database: Level): Promise<void> {
  for await (const [key, table] of database.iterator({ gte: 'table~', lt: 'table~\xFF' })) {
    if ((table as { TableStatus?: string }).TableStatus === 'CREATING') await database.del(key);
  }
}
