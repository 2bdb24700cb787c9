import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ITopic, Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Who hears alarms. */
export interface AlarmTopicProps {
  /** A mail address, which confirms by a link in a first mail. */
  address?: string | undefined;
  /** An https address, which confirms by opening what a first message names. */
  webhook?: string | undefined;
  /** A topic of somebody else's in the same region, by its ARN, in the place of one of our own. */
  existing?: string | undefined;
  /** The customer's key, which encrypts a topic of our own; absent: nothing but SNS's own disks does. */
  masterKey?: IKey | undefined;
}

/** Where alarms go. A topic of our own takes them over TLS only, and only alarms of this account. */
export class AlarmTopic extends Construct {
  readonly topic: ITopic;

  constructor(scope: Construct, id: string, { address, webhook, existing, masterKey }: AlarmTopicProps) {
    super(scope, id);
    if (existing !== undefined) {
      this.topic = Topic.fromTopicArn(this, 'Topic', existing);
      return;
    }
    this.topic = new Topic(this, 'Topic', { enforceSSL: true, ...(masterKey && { masterKey }) });
    // A topic policy of one's own replaces the default one, which let the account's alarms in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (address !== undefined) this.topic.addSubscription(new EmailSubscription(address));
    if (webhook !== undefined) {
      // A name of its own: `UrlSubscription` makes one of the address, which may hold a secret and which `cdk deploy` prints.
      new Subscription(this, 'Webhook', {
        topic: this.topic,
        endpoint: webhook,
        protocol: SubscriptionProtocol.HTTPS,
      });
    }
  }
}
