import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';

/** The answers of the firewall itself. */
export const answers = { crowded: 'crowded', tooLarge: 'too-large' } as const;

/** As it came: nothing is decoded or taken together before it is looked at. */
const asItIs = [{ priority: 0, type: 'NONE' }];

/** What organisers send to the desk: files among it, which the desk measures itself. */
const ofDesk: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: '/d/',
    textTransformations: asItIs,
  },
};

/** What the firewall measures by. */
export interface FirewallLimits {
  /** Requests from one address within a minute. */
  requestsAMinute: number;
  /** The same for an address on Amazon's lists of addresses that attack others. */
  requestsAMinuteIfListed: number;
  /** The largest body of a participant's, in bytes: at most 65,536, which is as far as the firewall counts. */
  bodyBytes: number;
}

/** What Amazon's list of addresses says of one, put on the request as labels below this name. */
const listed = 'awswaf:managed:aws:amazon-ip-list:';

/**
 * The rules, in their order. None of them looks at what somebody wrote: rules against scripts, SQL and the like would
 * take honest sentences for attacks, and the functions have neither SQL nor a place where markup could run.
 *
 * @param prefix what the metrics' names begin with
 */
export function firewallRules(prefix: string, limits: FirewallLimits): CfnWebACL.RuleProperty[] {
  const rules: Omit<CfnWebACL.RuleProperty, 'priority' | 'visibilityConfig'>[] = [
    {
      name: 'ListedAddresses',
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name: 'AWSManagedRulesAmazonIpReputationList',
          // They label and block nothing: one guest's infected laptop puts the address of the whole hotel on a list.
          ruleActionOverrides: [
            'AWSManagedIPReputationList',
            'AWSManagedReconnaissanceList',
            'AWSManagedIPDDoSList',
          ].map((name) => ({ name, actionToUse: { count: {} } })),
        },
      },
      overrideAction: { none: {} },
    },
    {
      name: 'ListedAddressTooFast',
      statement: {
        rateBasedStatement: {
          ...perMinute(limits.requestsAMinuteIfListed),
          scopeDownStatement: { labelMatchStatement: { scope: 'NAMESPACE', key: listed } },
        },
      },
      action: refusal(429, answers.crowded, 60),
    },
    {
      name: 'AddressTooFast',
      statement: { rateBasedStatement: perMinute(limits.requestsAMinute) },
      action: refusal(429, answers.crowded, 60),
    },
    {
      name: 'BodyTooLarge',
      statement: {
        andStatement: {
          statements: [
            {
              sizeConstraintStatement: {
                // The firewall is given no more than its inspection limit of a body: what is longer can't be measured, and matches.
                fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
                comparisonOperator: 'GT',
                size: limits.bodyBytes,
                textTransformations: asItIs,
              },
            },
            { notStatement: { statement: ofDesk } },
          ],
        },
      },
      action: refusal(413, answers.tooLarge),
    },
  ];
  return rules.map((rule, priority) => ({
    ...rule,
    priority,
    visibilityConfig: visibilityOf(`${prefix}-${rule.name}`),
  }));
}

/** Counted, and not sampled: samples hold the addresses of participants for three hours. */
export function visibilityOf(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}

/** In the shortest window there is: who was too fast gets in again about a minute later. */
function perMinute(limit: number): CfnWebACL.RateBasedStatementProperty {
  return { aggregateKeyType: 'IP', evaluationWindowSec: 60, limit };
}

function refusal(status: number, answer: string, retryAfterSeconds?: number): CfnWebACL.RuleActionProperty {
  const headers = {
    'cache-control': 'no-store',
    ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }),
  };
  return {
    block: {
      customResponse: {
        responseCode: status,
        customResponseBodyKey: answer,
        responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
      },
    },
  };
}
