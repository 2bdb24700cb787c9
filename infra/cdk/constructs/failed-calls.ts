import { Duration, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queueEncryption } from './queue-encryption.ts';

/** Where calls go that nobody waits for and that failed for good: kept for a person, as long as a queue keeps anything. */
export class FailedCalls extends Construct {
  readonly queue: Queue;

  /** @param encryptionKey the customer's key; absent: SQS's own */
  constructor(scope: Construct, id: string, encryptionKey: IKey | undefined) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      ...queueEncryption(encryptionKey),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the place where failed calls end; an alarm watches that it is empty.',
    });
  }
}
