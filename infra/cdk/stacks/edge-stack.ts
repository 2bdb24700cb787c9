import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { customerKey } from '../constructs/customer-key.ts';
import { ExplainedAlarm } from '../constructs/explained-alarm.ts';
import { Firewall } from '../constructs/firewall.ts';
import { usualThrottle } from '../constructs/web-api.ts';
import { programmeLimits } from '../stage/programme-limits.ts';
import { edgeRegion, stackPlace } from '../stage/region.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import { serviceName } from './service-name.ts';

/** The firewall of a stage and the alarm on it: CloudFront takes a firewall from this region only, and it is measured there. */
export class EdgeStack extends Stack {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      ...stackPlace(config, edgeRegion),
      description: `Debrief (${config.stage}): firewall`,
      tags: { application: 'debrief', stage: config.stage },
      terminationProtection: config.retain,
    });
    const metricName = serviceName(config.stage);
    const { rate: apiRate } = config.throttle ?? usualThrottle;
    const { languages } = programmeLimits(config);
    this.webAclArn = new Firewall(this, 'Firewall', { metricName, apiRate, languages }).webAclArn;
    const { address, webhook, topic: existing, edgeTopic = existing } = config.alarms ?? {};
    // A key is of one region: elsewhere SNS's own disks have to do, and no message there has more than a count of requests.
    const masterKey = customerKey(this, config.region === edgeRegion ? config.encryptionKey : undefined);
    const { topic } = new AlarmTopic(this, 'Alarms', { address, webhook, existing: edgeTopic, masterKey });
    new ExplainedAlarm(this, 'RequestsBlocked', {
      metric: new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        // Of firewalls for CloudFront, metrics have no dimension for a region.
        dimensionsMap: { WebACL: metricName, Rule: 'ALL' },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      // A stray robot is refused a few times; a hall or a flood at once by the hundred.
      threshold: 20,
      impact: 'Somebody floods the pages, or a whole hall behind one address is asked to wait.',
      anchor: 'requests-blocked',
      topic,
    });
  }
}
