import type { Provisioned } from './provisioned.ts';
import type { Scenario } from './scenario.ts';
import { usage } from './usage.ts';
import { gigabytes, type UsedLine, used } from './used-line.ts';

/** What requests cost before a function sees them, and their answers on the way out. */
export function webLines({ distributions, webAcls }: Provisioned, { responses, sessions }: Scenario): UsedLine[] {
  const { visit, session } = usage;
  const isBehind = distributions > 0;
  const kept = isBehind ? visit.requests.filter(({ isCached }) => isCached).length : 0;
  const { results, paper } = session;
  const requests = responses * visit.requests.length + sessions * (results.calls + paper.calls);
  const ofReports = results.calls * results.outBytes + paper.calls * paper.outBytes;
  const out = gigabytes(responses * visit.outBytes + sessions * ofReports);
  const rules = webAcls.reduce((total, count) => total + count, 0);
  return [
    used('API Gateway', 'requests', requests - responses * kept, 'apiRequest'),
    // What goes to CloudFront costs nothing; what leaves it is CloudFront's.
    isBehind ? used('CloudFront', 'data out', out, 'cloudfrontOut') : used('Data transfer', 'data out', out, 'dataOut'),
    used('CloudFront', 'requests', isBehind ? requests : 0, 'cloudfrontRequest'),
    used('WAF', 'web ACLs', webAcls.length, 'webAcl'),
    used('WAF', 'rules', rules, 'wafRule'),
    used('WAF', 'requests', webAcls.length > 0 ? requests : 0, 'wafRequest'),
  ];
}
