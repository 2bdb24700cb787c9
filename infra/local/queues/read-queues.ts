import * as z from 'zod';
import { type Assembly, resourcesOf } from '../assembly/cloud-assembly.ts';
import type { Identify, Resolver } from '../assembly/intrinsics.ts';
import { physicalName, resourceTypes } from '../assembly/local-resources.ts';
import { LocalStackError } from '../errors/local-stack-error.ts';
import { functionNameOf } from '../gateway/api.ts';
import type { EventSourceSettings } from './event-source.ts';
import type { QueueSettings } from './queue.ts';

/** A queue of the templates, with its name on this machine. */
export interface NamedQueue extends QueueSettings {
  readonly name: string;
}

const redrivePolicy = z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() });

/** Reads the queues of the templates. */
export function readQueues(assembly: Assembly, resolver: Resolver, identify: Identify): NamedQueue[] {
  return resourcesOf(assembly, resourceTypes.queue).map((resource) => {
    const redrive = resolver.property(resource, 'RedrivePolicy');
    const { deadLetterTargetArn: arn, maxReceiveCount: mostReceives } =
      redrive === undefined ? {} : redrivePolicy.parse(redrive);
    return {
      name: physicalName(resource),
      arn: identify(resource, 'Arn') ?? '',
      visibilityMs: Number(resolver.property(resource, 'VisibilityTimeout') ?? 30) * 1000,
      ...(arn !== undefined && mostReceives !== undefined && { redrive: { arn, mostReceives } }),
    };
  });
}

/**
 * Reads which function is called with the messages of which queue. A disabled mapping calls nothing.
 *
 * @throws LocalStackError for a mapping that is not of a queue
 */
export function readEventSources(assembly: Assembly, resolver: Resolver): EventSourceSettings[] {
  return resourcesOf(assembly, resourceTypes.eventSource)
    .filter((resource) => resolver.property(resource, 'Enabled') !== false)
    .map((resource) => {
      const arn = String(resolver.property(resource, 'EventSourceArn'));
      if (!arn.includes(':sqs:'))
        throw new LocalStackError(`${resource.logicalId} is a mapping of something else than a queue.`);
      const answers = resolver.property(resource, 'FunctionResponseTypes');
      return {
        queueArn: arn,
        functionName: calledBy(resolver.property(resource, 'FunctionName')),
        batchSize: Number(resolver.property(resource, 'BatchSize') ?? 10),
        concurrency: Number(resolver.property(resource, 'ScalingConfig.MaximumConcurrency') ?? 1000),
        reportsFailures: Array.isArray(answers) && answers.includes('ReportBatchItemFailures'),
      };
    });
}

/** A mapping names its function by its name, or by its ARN. */
function calledBy(named: unknown): string {
  return functionNameOf(named) || String(named);
}
