import { type Check, fail, ok } from './check.ts';

/** Of a code that hardly any session has: the page that says so needs the entrance, a function and the table behind it. */
const page = '/f/DOCTOR';

/**
 * Whether somebody who opens a form gets a page of ours: what a participant would meet first after a deployment that is
 * wrong.
 *
 * @param url the address of all pages, without a slash at its end
 */
export async function pagesCheck(url: string): Promise<Check> {
  try {
    const begun = performance.now();
    const { status, headers } = await fetch(`${url}${page}`, { signal: AbortSignal.timeout(15_000) });
    // Refusals of API Gateway, CloudFront and proxies have none of our policies.
    const isOurs = headers.has('content-security-policy');
    if (isOurs && status < 500) return ok('pages', `${url} answers in ${Math.round(performance.now() - begun)} ms`);
    const isOfApi = headers.get('content-type')?.startsWith('application/json') ?? false;
    return fail('pages', `${url}${page} answers ${status}`, remedyOf(status, isOfApi));
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    return fail(
      'pages',
      `${url} does not answer (${reason})`,
      'A domain of your own must lead to the output DomainTarget of the service stack; the local stack may have to be started again.',
    );
  }
}

function remedyOf(status: number, isOfApi: boolean): string {
  if (status === 401 || status === 403) return 'The API does not let it in: infra/RUNBOOK.md#gate-refuses.';
  // The firewall's own is a page.
  if (status === 429) {
    const entry = isOfApi ? 'requests-throttled' : 'requests-blocked';
    return `Too many requests at the moment: infra/RUNBOOK.md#${entry}.`;
  }
  if (status < 500) return 'Something else is at this address: see the domain, and deploy the service stack again.';
  return 'See the logs: infra/RUNBOOK.md#server-errors.';
}
