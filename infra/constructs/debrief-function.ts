import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  type SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { KeptLog, type KeptLogProps } from './kept-log.ts';

/**
 * The environment that a function's schema asks for, as Lambda carries it: every key, no other, each a string.
 * A key that infra forgets or that the function no longer reads doesn't compile.
 */
export type EnvironmentOf<Schema extends z.ZodMiniObject> = { [Key in keyof z.input<Schema>]: string };

/** What a function needs besides its code. */
export interface DebriefFunctionProps<Schema extends z.ZodMiniObject> {
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
  /** What Lambda itself logs. At INFO, its lines for each call cost about as much as a submission's write. */
  systemLogLevel: SystemLogLevel;
  log: KeptLogProps;
  /** How long an asynchronous call may wait for its one attempt; absent: the function is only called synchronously. */
  onlyAttemptWithin?: Duration;
}

/** One Lambda function with a log and a role of its own; the role may write that log and nothing else until `allow`. */
export class DebriefFunction<Schema extends z.ZodMiniObject> extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: DebriefFunctionProps<Schema>) {
    super(scope, id);
    const { logGroup } = new KeptLog(this, 'Log', props.log);
    // Not AWSLambdaBasicExecutionRole: that managed policy may write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grant(role, 'logs:CreateLogStream', 'logs:PutLogEvents');
    // The function checks it again when it starts; here a wrong value fails before anything is deployed.
    props.schema.parse(props.environment);
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.bundle),
      handler: 'index.handler',
      environment: props.environment,
      timeout: props.timeout,
      memorySize: props.memory,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: props.systemLogLevel,
      ...(props.onlyAttemptWithin && { retryAttempts: 0, maxEventAge: props.onlyAttemptWithin }),
    });
  }

  /** Lets the function do exactly these actions on exactly these resources. */
  allow(actions: string[], ...resources: string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
