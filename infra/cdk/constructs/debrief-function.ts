import { type Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  type SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Environment, OptionalNames, RequiredNames } from '../../../shared/environment/environment.ts';
import { heapOptions } from './heap-options.ts';
import { KeptLog, type KeptLogProps } from './kept-log.ts';
import { demandOwnNames } from './own-names.ts';

/**
 * The environment that a function's schema asks for, as Lambda carries it: every key, no other, each a string.
 * A key that infra forgets or that the function no longer reads doesn't compile.
 */
export type EnvironmentOf<Schema extends Environment> = Flat<
  Record<RequiredNames<Schema['shape']>, string> & Partial<Record<OptionalNames<Schema['shape']>, string>>
>;

type Flat<Of> = { [Key in keyof Of]: Of[Key] };

/** What a function needs besides its code. */
export interface DebriefFunctionProps<Schema extends Environment> {
  /** What it does, for people who meet it in the console. */
  description: string;
  /** The folder with its bundle, `index.mjs`. */
  bundle: string;
  /** The schema that the function itself reads its environment with. */
  schema: Schema;
  environment: EnvironmentOf<NoInfer<Schema>>;
  timeout: Duration;
  /** Memory in MB; the share of a processor grows with it. */
  memory: number;
  /** Young objects get little of it (see `heapOptions`): for functions that make large things. */
  tidiesOften?: true;
  /** What Lambda itself logs. At INFO, its lines for each call cost about as much as a submission's write. */
  systemLogLevel: SystemLogLevel;
  log: KeptLogProps;
  /** The dimension of its metrics, different for each stage. */
  service: string;
  /** Traces to X-Ray, where that exists. */
  traced: boolean;
  /** For a function that is called without waiting for its answer: how often it is tried again, for how long, and where a call goes that never succeeded; absent: nowhere. */
  asynchronous?: { retries: number; within: Duration; failures?: Queue };
}

/** One Lambda function with a log and a role of its own; the role may write that log and nothing else until `allow`. */
export class DebriefFunction<Schema extends Environment> extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: DebriefFunctionProps<Schema>) {
    super(scope, id);
    const failures = props.asynchronous?.failures;
    const { logGroup } = new KeptLog(this, 'Log', props.log);
    // Not AWSLambdaBasicExecutionRole: that managed policy may write to every log group of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grant(this.role, 'logs:CreateLogStream', 'logs:PutLogEvents');
    demandOwnNames(this.node.path, Object.keys(props.schema.shape));
    // The function checks it again when it starts; here a wrong value fails before anything is deployed.
    props.schema.parse(foreseen(props.environment));
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.bundle),
      handler: 'index.handler',
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.service,
        ...(props.tidiesOften && { NODE_OPTIONS: heapOptions(props.memory) }),
      },
      timeout: props.timeout,
      memorySize: props.memory,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: props.systemLogLevel,
      tracing: props.traced ? Tracing.ACTIVE : Tracing.DISABLED,
      ...(props.asynchronous && {
        retryAttempts: props.asynchronous.retries,
        maxEventAge: props.asynchronous.within,
        // Not SqsDestination: it would grant two actions on the queue that nothing uses.
        ...(failures && { onFailure: { bind: () => ({ destination: failures.queueArn }) } }),
      }),
    });
    if (failures) {
      this.allow(['sqs:SendMessage'], failures.queueArn);
      this.useKeyOfQueue(failures);
    }
    if (props.traced) {
      Validations.of(this.role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'xray:PutTraceSegments and xray:PutTelemetryRecords know no resources.',
      });
    }
  }

  /** Lets the function do exactly these actions on exactly these resources. */
  allow(actions: string[], ...resources: string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }

  /** Lets the function read and write tables that a customer's key encrypts: with that key, through DynamoDB only. */
  useTableKey(arn: string): void {
    const actions = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];
    this.useKey(arn, 'dynamodb', actions);
  }

  /** Lets the function read and write messages of a queue, if a customer's key encrypts them: with that key, through SQS only. */
  useKeyOfQueue({ encryptionMasterKey: key }: Pick<Queue, 'encryptionMasterKey'>): void {
    if (key !== undefined) this.useKey(key.keyArn, 'sqs', ['Decrypt', 'GenerateDataKey']);
  }

  /** Lets the function read a secret, and decrypt it, if a customer's key encrypts it: through Secrets Manager only. */
  readSecret({ secretArn, encryptionKey: key }: Pick<Secret, 'secretArn' | 'encryptionKey'>): void {
    this.allow(['secretsmanager:GetSecretValue'], secretArn);
    if (key !== undefined) this.useKey(key.keyArn, 'secretsmanager', ['Decrypt']);
  }

  /** Lets the function write to a bucket that a key of another account encrypts: through S3 only. What was written it can't decrypt. */
  useKeyOfBucket(arn: string): void {
    this.useKey(arn, 's3', ['GenerateDataKey'], arn.split(':')[3]);
  }

  private useKey(arn: string, service: string, actions: readonly string[], region = Stack.of(this).region): void {
    this.allowIf(
      // Whatever it ends with: KMS's names of services have not the endings of their addresses in every partition.
      { StringLike: { 'kms:ViaService': `${service}.${region}.*` } },
      actions.map((action) => `kms:${action}`),
      arn,
    );
  }

  /** Keeps these actions from the function where the conditions hold, whatever else allows them. */
  denyIf(conditions: NonNullable<PolicyStatementProps['conditions']>, actions: string[], ...resources: string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ effect: Effect.DENY, actions, resources, conditions }));
  }

  /** The same as `allow`, under a condition. */
  allowIf(
    conditions: NonNullable<PolicyStatementProps['conditions']>,
    actions: string[],
    ...resources: string[]
  ): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));
  }
}

/** What only the deployment knows (names, addresses) stands in as an address, which every text of a schema takes. */
function foreseen(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([key, value]) => [
      key,
      Token.isUnresolved(value) ? 'https://unknown.invalid' : value,
    ]),
  );
}
