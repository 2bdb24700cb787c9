import { CfnOutput, Duration, Fn, type SecretValue, Stack, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { gateHeader } from '../../../functions/gate/header.ts';

/** What a front door needs. */
export interface FrontDoorProps {
  description: string;
  api: HttpApi;
  /** What the API's gate asks for. */
  key: SecretValue;
  webAclArn: string;
  /** An own name and its certificate, which must be in us-east-1. */
  domain?: { name: string; certificate: string };
}

/** CloudFront in front of the HTTP API: it asks the firewall first, and is the only one whom the API's gate lets in. */
export class FrontDoor extends Construct {
  /** The address without a slash at its end, for example `https://d111111abcdef8.cloudfront.net`. */
  readonly url: string;

  constructor(scope: Construct, id: string, { description, api, key, webAclArn, domain }: FrontDoorProps) {
    super(scope, id);
    const common = {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        // A reference: the template holds no secret. Who may read the distribution's settings in the account sees it.
        customHeaders: { [gateHeader]: key.unsafeUnwrap() },
        // As long as an HTTP API waits for a function.
        readTimeout: Duration.seconds(30),
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // The functions compress by themselves, better than CloudFront does on the way.
      compress: false,
    } satisfies BehaviorOptions;
    const distribution = new Distribution(this, 'Distribution', {
      comment: description,
      webAclId: webAclArn,
      defaultBehavior: {
        ...common,
        // GET, HEAD and POST are meant. CloudFront knows no smaller set with POST in it; the API has no route for the others.
        allowedMethods: AllowedMethods.ALLOW_ALL,
        // Each form that is served carries an id of its own: two people with the same form would be one.
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // Cookies, queries and headers as they came, Accept-Encoding too. Not Host: API Gateway finds the API by it.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      additionalBehaviors: {
        // Named by their content, public, and kept for as long as their Cache-Control says: a year.
        '/f/assets/*': { ...common, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      },
      errorResponses: neverKept(),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // All places: a form weighs 14 kB, so the dearest of them costs 2 dollars for a million forms, and halls are
      // anywhere.
      priceClass: PriceClass.PRICE_CLASS_ALL,
      enableLogging: false,
      ...(domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificate),
      }),
    });
    this.url = `https://${domain === undefined ? distribution.distributionDomainName : domain.name}`;
    acknowledge(distribution, domain !== undefined);
    if (domain !== undefined) {
      new CfnOutput(Stack.of(this), 'DomainTarget', {
        value: distribution.distributionDomainName,
        description: `Point ${domain.name} here (CNAME, or alias)`,
      });
    }
  }
}

/**
 * CloudFront keeps an error page for ten seconds, whatever cache policy or header says otherwise, and shows it to
 * whoever asks for the same address: a whole hall would see what one request met.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/custom-error-pages-expiration.html
 */
function neverKept() {
  const keptByDefault = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];
  return keptByDefault.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }));
}

function acknowledge(distribution: Distribution, hasDomain: boolean): void {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'Participants are wherever a training is.' },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'CloudFront’s log has the address of each participant. The API’s access log has a line for each request and no address.',
    },
  );
  if (hasDomain) return;
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason:
      'CloudFront sets the policy of its own names and lets nobody change it. With a domain, TLS 1.2 is the least.',
  });
}
