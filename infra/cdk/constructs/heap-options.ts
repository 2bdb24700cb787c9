/** V8 keeps young objects in three parts; this large each, in MB. */
const youngPartMb = 4;

/** The share of its memory that Lambda's runtime leaves to objects that live on. */
const oldShare = 0.9;

/**
 * The options by which Node.js keeps small what a function makes and throws away.
 *
 * Lambda's runtime starts Node.js with a twentieth of a function's memory for each part of young objects and nine tenths for old ones, unless
 * `NODE_OPTIONS` names one of the two: then V8 has the other as it would have it by itself. So much room for young ones fills up with what nobody
 * needs any more, before V8 looks. In 12 MB it looks often, which costs little: nearly all of them are dead by then. In 3 MB it would look so often
 * that of the report of ten thousand sessions, which lives on while it is made, two thirds of the processor's time went into looking. Old ones
 * keep the room that Lambda gives them: how much a function needs at its largest is for its memory alone to limit.
 *
 * @param memoryMb the function's memory
 */
export function heapOptions(memoryMb: number): string {
  return `--max-semi-space-size=${youngPartMb} --max-old-space-size=${Math.floor(memoryMb * oldShare)}`;
}
