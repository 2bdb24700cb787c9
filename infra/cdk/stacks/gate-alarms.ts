import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { metricNamespace } from '../../../shared/log/metrics.ts';
import { ExplainedAlarm } from '../constructs/explained-alarm.ts';
import type { Gate } from '../constructs/gate.ts';

const period = Duration.minutes(5);

/** The two ways in which a gate can shut out everybody: it can't read its key, or CloudFront presents another one. */
export function addGateAlarms(scope: Construct, gate: Gate, service: string, topic: ITopic): void {
  new ExplainedAlarm(scope, 'GateClosed', {
    metric: gate.function.metricErrors({ period }),
    threshold: 1,
    impact: 'Nobody reaches a page: the gate behind CloudFront can not read its key.',
    anchor: 'gate-closed',
    topic,
  });
  new ExplainedAlarm(scope, 'GateRefuses', {
    // API Gateway remembers a refusal for an hour: one of them may stand for everybody.
    metric: new Metric({
      namespace: metricNamespace,
      metricName: 'GateRefusals',
      dimensionsMap: { service },
      statistic: 'Sum',
      period,
    }),
    threshold: 1,
    impact:
      'Somebody tries to pass CloudFront by, or CloudFront presents a key that no longer holds and nobody gets in.',
    anchor: 'gate-refuses',
    topic,
  });
}
