import type { Clock } from '../../time/instant.ts';
import { cached } from '../cached.ts';
import { secretText } from './secret-text.ts';

/** How long a warm function keeps it, in seconds: a key is made once for a stage, and never changed. */
const keptSeconds = 3600;

/**
 * Reads the stage's key: with it is hashed and wrapped what the tables alone must not tell.
 *
 * @param id the ARN of its secret; a stage that has none asks for none
 * @returns a function that reads it when it is first needed, and rejects when there is none
 */
export function stageKey(id: string | undefined, clock: Clock): () => Promise<Buffer> {
  const read = cached(async (secret: string) => Buffer.from(await secretText(secret)()), keptSeconds, clock);
  return async () => {
    if (id === undefined) throw new Error('CODES_SECRET is not set: this stage has no key');
    return read(id);
  };
}
