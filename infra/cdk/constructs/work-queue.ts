import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Environment } from '../../../shared/environment/environment.ts';
import type { DebriefFunction } from './debrief-function.ts';
import { queueEncryption } from './queue-encryption.ts';

/** What a queue of work needs. */
export interface WorkQueueProps {
  /** How long a call that works on its messages may take. */
  timeout: Duration;
  /** Where a message goes on which calls end each time. */
  failures: Queue;
  /** A customer's key; absent: SQS's own. */
  encryptionKey: IKey | undefined;
  /** How many calls work on it at the same time, at most; absent: as many as `usualWorkers`. */
  workers?: number | undefined;
}

/** They send about 30 mails a second, and leave half of it to others where a new account's functions may do ten things at once. */
const usualWorkers = 5;

/** How often a message is handed over before it counts as failed for good. */
const mostReceives = 3;

/** A call gets one message: each is some seconds of work, and the last calls end at about the same time. */
const batchSize = 1;

/**
 * Work that is handed out, for calls of one function side by side. It may lose a message, double it, and change the order: whoever
 * hands out has to know what is still to do.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  /** How many calls work on it at the same time, at most. */
  readonly workers: number;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { timeout, failures, encryptionKey, workers = usualWorkers } = props;
    this.workers = workers;
    this.queue = new Queue(this, 'Queue', {
      ...queueEncryption(encryptionKey),
      enforceSSL: true,
      // What AWS asks for: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      deadLetterQueue: { queue: failures, maxReceiveCount: mostReceives },
    });
  }

  /** Lets a function work on it, and hand out more. It says itself which messages failed. */
  handTo<Schema extends Environment>(worker: DebriefFunction<Schema>): void {
    const { queueArn } = this.queue;
    // Not SqsEventSource: it would grant actions that nothing uses.
    worker.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:SendMessage'], queueArn);
    worker.useKeyOfQueue(this.queue);
    new EventSourceMapping(this, 'Source', {
      target: worker.function,
      eventSourceArn: queueArn,
      batchSize,
      maxConcurrency: this.workers,
      reportBatchItemFailures: true,
    });
  }
}
