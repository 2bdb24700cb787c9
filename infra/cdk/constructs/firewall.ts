import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { formTexts } from '../../../shared/i18n/form-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { bodyLimit } from '../../../shared/response/body-limit.ts';
import { crowdedPage } from '../../../shared/web/pages/crowded-page.tsx';
import { answers, firewallRules, visibilityOf } from './firewall-rules.ts';

/** What a firewall needs. */
export interface FirewallProps {
  /** What its metrics are called: another for each stage. */
  metricName: string;
  /** Requests a second that the API takes on a route that a hall uses. */
  apiRate: number;
  /** What somebody is asked in to wait. */
  languages: readonly Language[];
}

/**
 * In one minute, one person opens the form (page and script, which a browser may ask for once more as its service worker: 3 requests),
 * sends it (post, receipt: 2), and on a bad network tries that again (5, since a retry waits longer each time): 10, and 25 are
 * allowed. 160 people behind one hotel's address: 4,000.
 */
const hallInAMinute = 160 * 25;

/** On a list of attackers: still all that one person does, or a small office; a hall takes minutes instead of one. */
const listedInAMinute = 200;

/** What AWS WAF takes as one body of its own (https://docs.aws.amazon.com/waf/latest/developerguide/limits.html). */
const largestReply = 4096;

/** A web ACL for CloudFront: it lets in all but floods and what is too large to be a form. Must be in us-east-1. */
export class Firewall extends Construct {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, { metricName, apiRate, languages }: FirewallProps) {
    super(scope, id);
    // Where an API takes more, still a third of that: one address can't keep all others out.
    const requestsAMinute = Math.max(hallInAMinute, Math.floor((apiRate / 3) * 60));
    const { broken } = formTexts('en');
    const tooLarge = { error: { code: 'too-large', message: broken.text['too-large'] } };
    this.webAclArn = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibilityOf(metricName),
      rules: firewallRules(metricName, {
        requestsAMinute,
        requestsAMinuteIfListed: listedInAMinute,
        bodyBytes: bodyLimit,
      }),
      associationConfig: { requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: 'KB_64' } } },
      customResponseBodies: {
        [answers.crowded]: { contentType: 'TEXT_HTML', content: crowdedPage(languages, largestReply) },
        // What the function says, so that the form's script takes it for an answer and stops.
        [answers.tooLarge]: { contentType: 'APPLICATION_JSON', content: JSON.stringify(tooLarge) },
      },
    }).attrArn;
  }
}
