import { hasDesk, type Provisioned } from './provisioned.ts';
import type { Scenario } from './scenario.ts';
import { usage, visitRequests } from './usage.ts';
import { gigabytes, type UsedLine, used } from './used-line.ts';

/** What requests cost before a function sees them, and their answers on the way out. */
export function webLines(provisioned: Provisioned, { responses, sessions }: Scenario): UsedLine[] {
  const { distributions, webAcls } = provisioned;
  const { visit, session } = usage;
  const isBehind = distributions > 0;
  const ofVisit = visitRequests(provisioned);
  const kept = isBehind ? ofVisit.filter(({ isCached }) => isCached).length : 0;
  const pages = [session.results, session.paper, ...(hasDesk(provisioned) ? [session.desk] : [])];
  const calls = pages.reduce((total, each) => total + each.calls, 0);
  const outOfPages = pages.reduce((total, each) => total + each.calls * each.outBytes, 0);
  const requests = responses * ofVisit.length + sessions * calls;
  const outOfVisit = visit.outBytes + (provisioned.hasCodes ? visit.code.outBytes : 0);
  const out = gigabytes(responses * outOfVisit + sessions * outOfPages);
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
