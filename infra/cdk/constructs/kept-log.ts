import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** How long a log lives. */
export interface KeptLogProps {
  /** One of the periods that CloudWatch Logs knows; the stage config has checked it. */
  retentionDays: number;
  /** Keep the log, until its days are over, when the stack goes. */
  retain: boolean;
}

/** A log group with an end: one that Lambda makes by itself would keep its lines for ever. */
export class KeptLog extends Construct {
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: KeptLogProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'LogGroup', {
      retention: props.retentionDays,
      // A first deployment that fails takes its logs away again: the next one makes others.
      removalPolicy: props.retain ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
  }
}
