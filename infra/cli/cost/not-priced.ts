/** What the bill has lines for. */
const priced = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::CloudFront::Distribution',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::SES::ConfigurationSet',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::WebACL',
]);

/**
 * What costs nothing by itself, and by our use less than a cent: rights and settings; topics and queues, whose requests have a line where Lambda asks for them, else that only see
 * what fails (a million requests a month are free for ever: https://aws.amazon.com/sns/pricing/ and
 * https://aws.amazon.com/sqs/pricing/).
 */
const free =
  /^AWS::(IAM::|CDK::Metadata|Logs::MetricFilter|SNS::|SQS::|SES::|ApiGatewayV2::(?!VpcLink)|Lambda::(Permission|EventInvokeConfig)|SecretsManager::ResourcePolicy|KMS::Alias|CloudFront::\w+Policy)/;

/** The other types, with how many there are: what a bill leaves out is said, not passed over. */
export function notPriced(resources: readonly { readonly Type: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { Type } of resources) {
    if (!priced.has(Type) && !free.test(Type)) counts[Type] = (counts[Type] ?? 0) + 1;
  }
  return counts;
}
