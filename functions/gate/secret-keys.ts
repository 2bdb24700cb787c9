import { ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import { secretText } from '../../shared/store/secrets/secret-text.ts';

/**
 * Reads the keys in a secret: its current value, and the one before it, which CloudFront sends until it has the new one.
 *
 * @param id the secret's ARN
 * @returns a function that rejects when there is no current value, or one is too short to keep anybody out
 */
export function secretKeys(id: string): () => Promise<readonly string[]> {
  // API Gateway gives a gate ten seconds.
  const valueAt = secretText(id);
  return async () => {
    const [current, previous] = await Promise.all([
      valueAt('AWSCURRENT'),
      valueAt('AWSPREVIOUS').catch((cause: unknown) => {
        // A secret that was never changed has no value before the current one.
        if (cause instanceof ResourceNotFoundException) return undefined;
        throw cause;
      }),
    ]);
    return previous === undefined ? [current] : [current, previous];
  };
}
