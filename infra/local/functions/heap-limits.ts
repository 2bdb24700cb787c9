import type { ResourceLimits } from 'node:worker_threads';

/** V8 keeps young objects in three parts of this size. */
const youngParts = 3;

const semiSpace = /--max[-_]semi[-_]space[-_]size=(\d+)/;
const oldSpace = /--max[-_]old[-_]space[-_]size=(\d+)/;

/**
 * What a thread may have of objects, as Lambda's runtime would start Node.js for the function: by its `NODE_OPTIONS`, or, where they say nothing of
 * it, with all of its memory for old objects and what threads of the stack have for young ones.
 */
export function heapLimits(options: string | undefined, memoryMb: number): ResourceLimits {
  const [semiMb, oldMb] = [megabytesOf(semiSpace, options), megabytesOf(oldSpace, options)];
  return {
    maxOldGenerationSizeMb: oldMb ?? memoryMb,
    ...(semiMb !== undefined && { maxYoungGenerationSizeMb: semiMb * youngParts }),
  };
}

function megabytesOf(option: RegExp, options = ''): number | undefined {
  const [, megabytes] = option.exec(options) ?? [];
  return megabytes === undefined ? undefined : Number(megabytes);
}
