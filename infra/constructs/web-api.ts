import { CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { KeptLog, type KeptLogProps } from './kept-log.ts';

/** A method and a path as API Gateway writes them, for example `GET /f/{code}`. */
export type Route = `${'GET' | 'POST'} /${string}`;

/** What a web API needs. */
export interface WebApiProps {
  description: string;
  log: KeptLogProps;
  /** An own name and its certificate; with it the address that API Gateway gives is closed. */
  domain?: { name: string; certificate: string };
  /** Requests a second over all routes, and at once; absent: `usualThrottle`. */
  throttle?: { rate: number; burst: number };
  /** Who decides on each request whether it is let in; without it, everybody is. */
  authorizer?: IHttpRouteAuthorizer;
}

/**
 * Requests a second over all routes. A full hall of 160 people opens the form within a few seconds and a programme's
 * sessions may coincide: the burst takes 1,000 at once. The rate bounds what a flood can cost to about two dollars an hour.
 */
export const usualThrottle = { rate: 200, burst: 1_000 };

/** What nobody opens by the hundred: links for organisers, speakers and hosts. It also slows down who tries keys. */
const slowly = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 50 };

/**
 * The access log holds what is needed to see that the service is well, and nothing about who came: no address, no user
 * agent, and the route instead of the path, because a path can carry a one-time code.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    route: AccessLogField.contextRouteKey(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    latency: AccessLogField.contextResponseLatency(),
    functionLatency: AccessLogField.contextIntegrationLatency(),
    fault: AccessLogField.contextIntegrationErrorMessage(),
  }),
);

/** The HTTP API: one stage at the root, throttled, with an access log that knows no visitor. */
export class WebApi extends Construct {
  /** The address without a slash at its end, for example `https://abc123.execute-api.eu-central-1.amazonaws.com`. */
  readonly url: string;
  readonly api: HttpApi;
  private readonly stage: CfnStage;
  private readonly isOpen: boolean;

  constructor(scope: Construct, id: string, props: WebApiProps) {
    super(scope, id);
    const { logGroup } = new KeptLog(this, 'AccessLog', props.log);
    this.api = new HttpApi(this, 'Api', {
      // A label that the service demands and that need not be unique.
      apiName: Stack.of(this).stackName,
      description: props.description,
      createDefaultStage: false,
      disableExecuteApiEndpoint: props.domain !== undefined,
      ...(props.authorizer && { defaultAuthorizer: props.authorizer }),
    });
    this.isOpen = props.authorizer === undefined;
    const domain = props.domain && this.domain(props.domain);
    this.url = props.domain === undefined ? this.api.apiEndpoint : `https://${props.domain.name}`;
    const { rate, burst } = props.throttle ?? usualThrottle;
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLogFormat },
      ...(domain && { domainMapping: { domainName: domain } }),
    });
    this.stage = stage.node.defaultChild as CfnStage;
  }

  /** Sends the routes to the function, in payload format 2.0. */
  serve(id: string, handler: LambdaFunction, ...routes: Route[]): void {
    const integration = new HttpLambdaIntegration(id, handler);
    for (const route of routes) {
      const [method, path] = route.split(' ') as ['GET' | 'POST', string];
      const added = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
      for (const one of this.isOpen ? added : []) {
        Validations.of(one).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason:
            'Participants have no accounts. Links of organisers and hosts carry a 128-bit key that the function checks.',
        });
      }
      if (/^\/[rh]\//.test(path)) this.slowDown(route, added);
    }
  }

  private slowDown(route: Route, added: readonly HttpRoute[]): void {
    this.stage.routeSettings = { ...(this.stage.routeSettings as object | undefined), [route]: slowly };
    // A stage can't set a rate for a route that isn't there yet.
    this.stage.node.addDependency(...added);
  }

  private domain({ name, certificate }: { name: string; certificate: string }): DomainName {
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new CfnOutput(Stack.of(this), 'DomainTarget', {
      value: domain.regionalDomainName,
      description: `Point ${name} here (CNAME, or alias)`,
    });
    return domain;
  }
}
