import { CfnOutput, type Duration, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { metricNamespace } from '../../../shared/log/metrics.ts';
import { KeptLog, type KeptLogProps } from './kept-log.ts';

/** A method and a path as API Gateway writes them, for example `GET /f/{code}`, which also serves a HEAD. */
export type Route = `${'GET' | 'POST'} /${string}`;

/** What a web API needs. */
export interface WebApiProps {
  description: string;
  log: KeptLogProps;
  /** An own name and its certificate; with it the address that API Gateway gives is closed. */
  domain?: { name: string; certificate: string };
  /** Requests a second on each route that a hall uses, and at once; absent: `usualThrottle`. */
  throttle?: Throttle;
  /** Who decides on each request whether it is let in; without it, everybody is. */
  authorizer?: IHttpRouteAuthorizer;
}

/** Requests a second in the long run, and at once. */
export interface Throttle {
  rate: number;
  burst: number;
}

/**
 * For each route that a hall uses. A full hall of 160 people opens the form within a few seconds and a programme's
 * sessions may coincide: the burst takes 1,000 at once. The rate bounds what a flood can cost: about two dollars an hour for
 * each of these routes. Who floods one of them takes nothing from the others: a submission still gets in beside a flood of forms.
 */
export const usualThrottle: Throttle = { rate: 200, burst: 1_000 };

/**
 * For each other route: what nobody opens by the hundred, such as links for organisers, speakers and hosts. It also slows
 * down who tries keys.
 */
const slowly: Throttle = { rate: 20, burst: 50 };

/** The routes that lead to a function. */
export interface Routes {
  /** Those that everybody in a hall uses at the same time. */
  often?: readonly Route[];
  rarely?: readonly Route[];
}

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
  private readonly accessLog: LogGroup;
  private readonly stage: CfnStage;
  private readonly isOpen: boolean;
  private readonly throttle: Throttle;

  constructor(scope: Construct, id: string, props: WebApiProps) {
    super(scope, id);
    this.accessLog = new KeptLog(this, 'AccessLog', { ...props.log, isDelivered: true }).logGroup;
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
    this.throttle = props.throttle ?? usualThrottle;
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: slowly.rate, burstLimit: slowly.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLog), format: accessLogFormat },
      ...(domain && { domainMapping: { domainName: domain } }),
    });
    this.stage = stage.node.defaultChild as CfnStage;
  }

  /**
   * Sends the routes to the function, in payload format 2.0. A HEAD goes where its GET goes, slowly: only link checkers send
   * one, and a flood of them must not be a second flood.
   */
  serve(id: string, handler: LambdaFunction, { often = [], rarely = [] }: Routes): void {
    const integration = new HttpLambdaIntegration(id, handler);
    for (const route of often) this.add(route, integration, this.throttle);
    for (const route of rarely) this.add(route, integration, slowly);
    for (const route of [...often, ...rarely]) {
      const [method, path] = route.split(' ') as ['GET' | 'POST', `/${string}`];
      if (method === 'GET') this.add(`HEAD ${path}`, integration, slowly);
    }
  }

  /**
   * Requests that were turned away because there were too many at once. API Gateway only counts them among all other refusals,
   * so they are counted in the access log.
   *
   * @param service tells stages of one account apart
   */
  metricThrottled(service: string, period: Duration): Metric {
    const name = { metricNamespace: `${metricNamespace}/${service}`, metricName: 'RequestsThrottled' };
    const filterPattern = FilterPattern.stringValue('$.status', '=', '429');
    return this.accessLog.addMetricFilter('Throttled', { ...name, filterPattern }).metric({ statistic: 'Sum', period });
  }

  private add(route: Route | `HEAD /${string}`, integration: HttpLambdaIntegration, { rate, burst }: Throttle): void {
    const [method, path] = route.split(' ') as ['GET' | 'HEAD' | 'POST', string];
    const added = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
    for (const one of this.isOpen ? added : []) {
      Validations.of(one).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Participants have no accounts. Links of organisers and hosts carry a 128-bit key that the function checks.',
      });
    }
    const own = { [route]: { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } };
    this.stage.routeSettings = { ...(this.stage.routeSettings as object | undefined), ...own };
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
