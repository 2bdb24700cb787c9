import { Aws, Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** How long a log lives. */
export interface KeptLogProps {
  /** One of the periods that CloudWatch Logs knows; the stage config has checked it. */
  retentionDays: number;
  /** Keep the log, until its days are over, when the stack goes. */
  retain: boolean;
  /** The customer's key; absent: CloudWatch Logs' own. */
  encryptionKey?: IKey | undefined;
  /** Whether a service writes it as a delivery, and not a function of ours. */
  isDelivered?: boolean;
}

/** A log group with an end: one that Lambda makes by itself would keep its lines for ever. */
export class KeptLog extends Construct {
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: KeptLogProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'LogGroup', {
      ...(props.isDelivered && { logGroupName: deliveredName() }),
      retention: props.retentionDays,
      ...(props.encryptionKey && { encryptionKey: props.encryptionKey }),
      // A first deployment that fails takes its logs away again: the next one makes others.
      removalPolicy: props.retain ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
  }
}

/**
 * A service that delivers logs adds each group to the one policy of the account that lets it, up to 5,120 characters, and nothing can be
 * deployed from then on: but for groups whose names begin so. What follows is another for each stack that is made, since an older one's
 * log may still be there. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
function deliveredName(): string {
  const idOfStack = Fn.select(2, Fn.split('/', Aws.STACK_ID));
  return Fn.join('/', ['/aws/vendedlogs', Aws.STACK_NAME, idOfStack]);
}
