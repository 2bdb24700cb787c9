import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** Shorter than what the stack generates, and still beyond guessing. */
const shortest = 32;

/**
 * Reads the keys in a secret: its current value, and the one before it, which CloudFront sends until it has the new one.
 *
 * @param id the secret's ARN
 * @returns a function that rejects when there is no current value, or one is too short to keep anybody out
 */
export function secretKeys(id: string): () => Promise<readonly string[]> {
  // API Gateway gives a gate ten seconds.
  const client = new SecretsManagerClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
  });
  const valueAt = async (stage: 'AWSCURRENT' | 'AWSPREVIOUS') => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: id, VersionStage: stage }));
    if (SecretString.length < shortest) throw new Error(`${stage} holds no text of at least ${shortest} characters`);
    return SecretString;
  };
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
