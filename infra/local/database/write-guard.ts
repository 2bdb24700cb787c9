import { directoryGone, diskFault } from '../disk/disk-fault.ts';

/** Lets writes through to LevelDB as long as it can be relied on. */
export interface WriteGuard {
  /** Does a write after those before it; or refuses it, with an error that dynalite answers with. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Says that the database was opened anew: writes pass again. */
  mended(): void;
}

/**
 * One write at a time, and none after one that failed.
 *
 * LevelDB goes on after a write that the disk had no room for, and acknowledges the next one once there is some. But it
 * counts the bytes that are missing as written, so all that follows in its log lies where nobody looks for it: after
 * the next start 69 of 100 such writes were gone. Opened anew, it drops the torn end and has all that was acknowledged
 * before. And writes side by side share a fate that nobody is told of: so each waits for the one before it.
 *
 * @param isInPlace whether the directory is still where it was opened
 * @param failed is told why, once until it is mended
 */
export function writeGuard(directory: string, isInPlace: () => boolean, failed: (fault: string) => void): WriteGuard {
  let fault: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const checked = async <T>(work: () => Promise<T>): Promise<T> => {
    if (fault !== undefined) throw refusedCall(fault);
    if (!isInPlace()) throw refusedCall(broken(directoryGone(directory)));
    try {
      return await work();
    } catch (cause) {
      throw refusedCall(broken(diskFault(directory, cause instanceof Error ? (cause.cause ?? cause) : cause)));
    }
  };
  const broken = (why: string) => {
    fault = why;
    failed(why);
    return why;
  };
  return {
    write(work) {
      const run = last.then(() => checked(work));
      last = run.catch(() => {});
      return run;
    },
    mended() {
      fault = undefined;
    },
  };
}

/** An error as dynalite answers with one: DynamoDB's own for what is no fault of the caller. */
export interface RefusedCall extends Error {
  readonly statusCode: number;
  readonly body: { readonly __type: string; readonly message: string };
}

/** Anything else that is thrown in its place ends the whole engine. */
export function refusedCall(message: string): RefusedCall {
  const body = { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message };
  return Object.assign(new Error(message), { statusCode: 500, body });
}
