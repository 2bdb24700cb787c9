import type { IKey } from 'aws-cdk-lib/aws-kms';
import { QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';

/** By what the messages of a queue are encrypted: a customer's key, or SQS's own, which costs nothing. */
export function queueEncryption(
  key: IKey | undefined,
): Required<Pick<QueueProps, 'encryption'>> & Pick<QueueProps, 'encryptionMasterKey'> {
  if (key === undefined) return { encryption: QueueEncryption.SQS_MANAGED };
  return { encryption: QueueEncryption.KMS, encryptionMasterKey: key };
}
