import { Duration, type SecretValue, Validations } from 'aws-cdk-lib';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { gateEnv } from '../../../functions/gate/env.ts';
import { gateHeader } from '../../../functions/gate/header.ts';
import { DebriefFunction, type DebriefFunctionProps } from './debrief-function.ts';

/** What a gate shares with the other functions of its stage. */
export type GateProps = Pick<DebriefFunctionProps<typeof gateEnv>, 'bundle' | 'log' | 'service' | 'traced'>;

/**
 * What closes an HTTP API to all but one caller. HTTP APIs have no resource policy, and CloudFront can't sign requests
 * to them; so the caller adds a secret header, and API Gateway asks this gate whether it is right. Without the header it
 * refuses by itself (401), with a wrong one the gate refuses (403). An answer holds for an hour: the gate's calls, and
 * the time that they take, don't grow with the visits.
 */
export class Gate extends Construct {
  /** For the routes of the API. */
  readonly authorizer: HttpLambdaAuthorizer;
  /** The value of the header: a reference that CloudFormation resolves, in no template. */
  readonly key: SecretValue;
  readonly function: DebriefFunction<typeof gateEnv>['function'];

  constructor(scope: Construct, id: string, props: GateProps) {
    super(scope, id);
    const secret = new Secret(this, 'Key', {
      description: 'What CloudFront presents to the API. To change it: debrief rotate gate',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      ...(props.log.encryptionKey && { encryptionKey: props.log.encryptionKey }),
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The other half of each change is an update of the distribution, so a person changes it when there is a reason.',
    });
    this.key = secret.secretValue;
    const gate = new DebriefFunction(this, 'Gate', {
      description: 'Lets in what came through CloudFront',
      schema: gateEnv,
      environment: { GATE_SECRET: secret.secretArn },
      // API Gateway waits ten seconds for an authorizer.
      timeout: Duration.seconds(10),
      memory: 256,
      systemLogLevel: SystemLogLevel.WARN,
      ...props,
    });
    gate.readSecret(secret);
    this.function = gate.function;
    this.authorizer = new HttpLambdaAuthorizer('Gate', gate.function, {
      identitySource: [`$request.header.${gateHeader}`],
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: Duration.hours(1),
    });
  }
}
