import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { gateEnv } from '../../../../functions/gate/env.ts';
import { functionRuntime } from '../../../../infra/aws/function-runtime.ts';
import type { Stacks } from '../../../../infra/cdk/synthesize.ts';
import { crowdedTexts } from '../../../../shared/i18n/crowded-texts.ts';
import { bodyLimit } from '../../../../shared/response/body-limit.ts';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';
import { lookedAt } from '../../../fixtures/languages.ts';

/** A stage with a firewall, and two of its stacks. */
function behindFirewall(region: string, ...settings: string[]) {
  let made: Partial<Stacks> = {};
  const stage = synthesized([`region: ${region}`, 'waf: true', ...settings], (app, stacks) => {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    made = stacks;
  });
  const part = (name: 'Edge' | 'Service') => {
    const template = stage.templates[stage.stackNames.indexOf(`Debrief-trial-${name}`)];
    if (template === undefined) throw new Error(`there is no stack ${name}`);
    const { Resources, Outputs = {} } = template;
    const ofType = (type: string) => Object.values(Resources).filter((one) => one.Type === type);
    const only = (type: string) => {
      expect(ofType(type), type).toHaveLength(1);
      return ofType(type)[0]?.Properties ?? {};
    };
    return { Resources, Outputs, text: JSON.stringify(template), ofType, only };
  };
  return { ...stage, stacks: made, edge: part('Edge'), service: part('Service') };
}

const distribution = z.object({ DistributionConfig: z.record(z.string(), z.unknown()) });
const configOf = ({ service }: Pick<ReturnType<typeof behindFirewall>, 'service'>) =>
  distribution.parse(service.only('AWS::CloudFront::Distribution')).DistributionConfig;

const far = behindFirewall('eu-central-1', 'alarms: { address: ops@example.org }');
const near = behindFirewall(
  'us-east-1',
  'throttle: { rate: 900, burst: 3000 }',
  'encryptionKey: "arn:aws:kms:us-east-1:123456789012:key/0123-abc"',
  'domain: { name: feedback.example.org, certificate: "arn:aws:acm:us-east-1:123456789012:certificate/0123-abc" }',
);

describe.each([
  ['another region', far],
  ['the same region', near],
])('a firewall, with the rest in %s,', (_where, stage) => {
  const { edge, service, stacks, stackNames, outdir } = stage;

  it('keeps the logical id of its distribution, whose name is the address of the forms, and is protected', () => {
    const ids = Object.entries(service.Resources).filter(([, { Type }]) => Type === 'AWS::CloudFront::Distribution');

    expect(ids.map(([id]) => id)).toEqual(['FrontDoorDistribution20F29BA2']);
    expect(stacks.edge?.terminationProtection).toBe(true);
  });

  it('is in us-east-1 and deployed before what refers to it', () => {
    expect(stackNames.map((name) => name.replace('Debrief-trial-', ''))).toEqual(['Data', 'Edge', 'Service']);
    expect(stacks.edge?.region).toBe('us-east-1');
    expect(stacks.service?.dependencies).toContain(stacks.edge);
    expect(edge.only('AWS::WAFv2::WebACL')).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
  });

  it('leaves no finding of the AWS Solutions rules without a reason', () => {
    const report = JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8')) as object;

    expect(report).toMatchObject({ pluginReports: expect.anything() });
    expect(JSON.stringify(report)).not.toContain('"violatingConstructs"');
  });

  it('needs no function of the CDK to be referred to', () => {
    const types = [...edge.ofType('AWS::Lambda::Function'), ...edge.ofType('AWS::SSM::Parameter')];

    expect(types).toEqual([]);
    expect(service.ofType('AWS::Lambda::Function')).toHaveLength(8);
    expect(edge.text + service.text).not.toContain('Custom::');
  });

  it('has the address that is mailed and told', () => {
    const report = service
      .ofType('AWS::Lambda::Function')
      .find(({ Properties }) => 'PUBLIC_URL' in environment(Properties));

    expect(environment(report?.Properties).PUBLIC_URL).toEqual(service.Outputs.FormUrl?.Value);
    expect(JSON.stringify(service.Outputs.FormUrl)).not.toContain('ApiEndpoint');
  });
});

describe('the firewall', () => {
  const acl = far.edge.only('AWS::WAFv2::WebACL');
  const rules = z
    .array(
      z.object({
        Name: z.string(),
        Statement: z.record(z.string(), z.unknown()),
        Action: z.unknown().optional(),
        VisibilityConfig: z.object({ SampledRequestsEnabled: z.literal(false), MetricName: z.string() }),
      }),
    )
    .parse(acl.Rules);
  const limitsOf = (stage: typeof far) =>
    [...JSON.stringify(stage.edge.only('AWS::WAFv2::WebACL')).matchAll(/"Limit":(\d+)/g)].map(([, limit]) =>
      Number(limit),
    );

  it('judges by address, rate and size only, and never by what somebody wrote', () => {
    expect(rules.flatMap(({ Statement }) => Object.keys(Statement))).toEqual([
      'ManagedRuleGroupStatement',
      'RateBasedStatement',
      'RateBasedStatement',
      'AndStatement',
    ]);
    const group = rules[0]?.Statement.ManagedRuleGroupStatement as { Name: string; RuleActionOverrides: unknown[] };
    expect(group.Name).toBe('AWSManagedRulesAmazonIpReputationList');
    expect(group.RuleActionOverrides).toHaveLength(3);
    for (const override of group.RuleActionOverrides) expect(override).toMatchObject({ ActionToUse: { Count: {} } });
  });

  it('keeps no sample of a request: samples hold addresses', () => {
    expect(acl.VisibilityConfig).toMatchObject({ SampledRequestsEnabled: false, CloudWatchMetricsEnabled: true });
    expect(far.edge.text).not.toContain('"SampledRequestsEnabled":true');
    expect(far.edge.ofType('AWS::WAFv2::LoggingConfiguration')).toEqual([]);
  });

  it('lets a hall of 160 through in one minute, 25 requests each, and one address no more than a third of the API', () => {
    expect(limitsOf(far)).toEqual([200, 160 * 25]);
    expect(limitsOf(near)).toEqual([200, (900 / 3) * 60]);
    expect(JSON.stringify(rules)).not.toContain('"EvaluationWindowSec":300');
  });

  it('measures a body as far as a form may go, and takes what is longer for too large, but for files of the desk', () => {
    const both = z.object({ Statements: z.array(z.record(z.string(), z.unknown())) });
    const [size, where] = both.parse(rules[3]?.Statement.AndStatement).Statements;
    expect(size?.SizeConstraintStatement).toMatchObject({
      ComparisonOperator: 'GT',
      Size: bodyLimit,
      FieldToMatch: { Body: { OversizeHandling: 'MATCH' } },
    });
    expect(where?.NotStatement).toMatchObject({
      Statement: {
        ByteMatchStatement: {
          FieldToMatch: { UriPath: {} },
          PositionalConstraint: 'STARTS_WITH',
          SearchString: '/d/',
        },
      },
    });
    expect(acl.AssociationConfig).toEqual({ RequestBody: { CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_64' } } });
  });

  it('asks to come back (429), which the form’s script does, or says what is wrong as the function does (413)', () => {
    const refusals = rules.map(({ Action }) => /"ResponseCode":(\d+)/.exec(JSON.stringify(Action) ?? '')?.[1]);
    const bodies = z
      .record(z.string(), z.object({ Content: z.string(), ContentType: z.string() }))
      .parse(acl.CustomResponseBodies);

    expect(refusals).toEqual([undefined, '429', '429', '413']);
    expect(JSON.parse(bodies['too-large']?.Content ?? '')).toMatchObject({ error: { code: 'too-large' } });
    for (const language of lookedAt) expect(bodies.crowded?.Content).toContain(crowdedTexts(language).title);
    // https://docs.aws.amazon.com/waf/latest/developerguide/limits.html
    for (const { Content } of Object.values(bodies)) expect(Buffer.byteLength(Content)).toBeLessThanOrEqual(4096);
  });

  it('is watched where its metrics are, by who gets the other alarms', () => {
    expect(far.edge.only('AWS::CloudWatch::Alarm')).toMatchObject({
      Namespace: 'AWS/WAFV2',
      MetricName: 'BlockedRequests',
      Dimensions: [
        { Name: 'Rule', Value: 'ALL' },
        { Name: 'WebACL', Value: 'debrief-trial' },
      ],
    });
    expect(far.edge.only('AWS::SNS::Subscription')).toMatchObject({ Endpoint: 'ops@example.org' });
    expect(far.edge.only('AWS::SNS::Topic')).not.toHaveProperty('KmsMasterKeyId');
    expect(near.edge.only('AWS::SNS::Topic')).toMatchObject({ KmsMasterKeyId: expect.stringContaining('/0123-abc') });
    expect(far.edge.text).toContain('"aws:SecureTransport":"false"');
  });
});

describe('the distribution', () => {
  it('takes the firewall of its stage: from another region as an output, from the same one as an export', () => {
    const [output] = Object.keys(far.edge.Outputs);
    const reference = { StackName: 'Debrief-trial-Edge', Region: 'us-east-1', OutputName: output };

    expect(configOf(far).WebACLId).toEqual({ 'Fn::GetStackOutput': reference });
    expect(configOf(near).WebACLId).toHaveProperty('Fn::ImportValue');
  });

  it('keeps nothing but the script: each form has an id of its own', () => {
    const { DefaultCacheBehavior, CacheBehaviors, CustomErrorResponses } = configOf(far);
    // The managed policies' ids: docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
    expect(DefaultCacheBehavior).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', // AllViewerExceptHostHeader
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: false,
      AllowedMethods: expect.arrayContaining(['GET', 'HEAD', 'POST']),
    });
    expect(CacheBehaviors).toEqual([
      expect.objectContaining({
        PathPattern: '/f/assets/*',
        Compress: false,
        ViewerProtocolPolicy: 'redirect-to-https',
      }),
    ]);
    // Errors are kept for ten seconds whatever the policy says, unless told otherwise one by one.
    const kept = z
      .array(z.object({ ErrorCode: z.number(), ErrorCachingMinTTL: z.literal(0) }))
      .parse(CustomErrorResponses);
    expect(kept.map(({ ErrorCode }) => ErrorCode)).toEqual([400, 403, 404, 405, 414, 500, 501, 502, 503, 504]);
  });

  it('writes no log, which would hold addresses', () => {
    expect(configOf(far)).not.toHaveProperty('Logging');
  });

  it('presents the key of the gate over TLS, by reference', () => {
    const { Origins } = configOf(far);
    const [origin] = z
      .array(z.object({ OriginCustomHeaders: z.array(z.unknown()), CustomOriginConfig: z.unknown() }))
      .length(1)
      .parse(Origins);

    expect(origin?.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
    expect(origin?.OriginCustomHeaders).toEqual([
      {
        HeaderName: 'x-debrief-gate',
        HeaderValue: { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secretId }, ':SecretString:::}}']] },
      },
    ]);
  });

  it('has the domain, its certificate and TLS 1.2, and the API has none of that', () => {
    expect(configOf(near)).toMatchObject({
      Aliases: ['feedback.example.org'],
      HttpVersion: 'http2and3',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
    expect(near.service.Outputs.FormUrl?.Value).toBe('https://feedback.example.org');
    expect(JSON.stringify(near.service.Outputs.DomainTarget)).toMatch(/FrontDoorDistribution.*DomainName/);
    expect(near.service.ofType('AWS::ApiGatewayV2::DomainName')).toEqual([]);
  });
});

const secretId = Object.keys(far.service.Resources).find((id) => id.startsWith('GateKey')) ?? '';

describe('the API behind a firewall', () => {
  const { service } = far;

  it('has no route that is open', () => {
    const routes = service.ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);
    const [authorizer] = Object.entries(service.Resources).filter(([, one]) => one.Type === authorizerType);

    expect(routes.length).toBeGreaterThan(10);
    for (const route of routes) {
      expect(route).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: authorizer?.[0] } });
    }
  });

  it('asks the gate once an hour for a value of the header, and never without the header', () => {
    expect(service.only(authorizerType)).toMatchObject({
      AuthorizerType: 'REQUEST',
      IdentitySource: ['$request.header.x-debrief-gate'],
      AuthorizerResultTtlInSeconds: 3600,
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
    });
  });

  it('has a gate with a key of its own, and the right to read that and nothing else', () => {
    const gate = service
      .ofType('AWS::Lambda::Function')
      .find(({ Properties }) => 'GATE_SECRET' in environment(Properties));
    const statements = service
      .ofType('AWS::IAM::Policy')
      .filter((policy) => JSON.stringify(policy).includes('secretsmanager:'))
      .flatMap(
        ({ Properties }) => z.object({ Statement: z.array(z.unknown()) }).parse(Properties?.PolicyDocument).Statement,
      );

    expect(Object.keys(environment(gate?.Properties)).sort()).toEqual(
      [...Object.keys(gateEnv.shape), 'POWERTOOLS_SERVICE_NAME'].sort(),
    );
    expect(gate?.Properties).toMatchObject({ LoggingConfig: { LogFormat: 'JSON' }, Runtime: functionRuntime.name });
    expect(service.only('AWS::SecretsManager::Secret')).toMatchObject({ GenerateSecretString: { PasswordLength: 64 } });
    expect(statements).toContainEqual({
      Action: 'secretsmanager:GetSecretValue',
      Effect: 'Allow',
      Resource: { Ref: secretId },
    });
    const actions = JSON.stringify(statements).match(/"[a-z]+:[A-Z]\w+"/g);
    expect(actions?.filter((action) => !/^"(logs|xray):/.test(action))).toEqual(['"secretsmanager:GetSecretValue"']);
  });
});

const authorizerType = 'AWS::ApiGatewayV2::Authorizer';

function environment(properties: unknown): Record<string, unknown> {
  const { Environment } = z
    .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
    .parse(properties);
  return Environment.Variables;
}
