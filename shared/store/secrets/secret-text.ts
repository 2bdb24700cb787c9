import {
  GetSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager';

/** Of a key: shorter than what the stack generates, and still beyond guessing. */
const shortestKey = 32;

/** Which value of a secret: the one of now, or the one before it, while it is being changed. */
export type SecretStage = 'AWSCURRENT' | 'AWSPREVIOUS';

/**
 * Reads texts of a secret in Secrets Manager.
 *
 * @param id the secret's ARN
 * @param target where it is, and who asks; absent: as the environment says
 * @param shortest of how many characters it is at least; absent: as many as a key must have
 * @returns a function that rejects when there is no such value, or one that is too short
 */
export function secretText(
  id: string,
  target: Pick<SecretsManagerClientConfig, 'endpoint' | 'region' | 'credentials'> = {},
  shortest: number = shortestKey,
): (stage?: SecretStage) => Promise<string> {
  const client = new SecretsManagerClient({
    ...target,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
  });
  return async (stage = 'AWSCURRENT') => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: id, VersionStage: stage }));
    if (SecretString.length < shortest)
      throw new Error(`${id} holds no text of at least ${shortest} characters as ${stage}`);
    return SecretString;
  };
}
