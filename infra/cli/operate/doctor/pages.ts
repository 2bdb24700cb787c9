import { type Check, fail, ok } from './check.ts';

/** Of a code that hardly any session has: the page that says so needs the entrance, a function and the table behind it. */
const page = '/f/DOCTOR';

/** Whether participants and organisers get a page of ours. */
export async function pageChecks(url: string): Promise<Check[]> {
  return Promise.all([pagesCheck(url), deskCheck(url)]);
}

/**
 * Whether somebody who opens a form gets a page of ours: what a participant would meet first after a deployment that is
 * wrong.
 *
 * @param url the address of all pages, without a slash at its end
 */
export async function pagesCheck(url: string): Promise<Check> {
  const begun = performance.now();
  const answer = await answerAt(`${url}${page}`);
  if (typeof answer === 'string') {
    return fail(
      'pages',
      `${url} does not answer (${answer})`,
      'A domain of your own must lead to the output DomainTarget of the service stack; the local stack may have to be started again.',
    );
  }
  const { status, isOurs, isOfApi } = answer;
  if (isOurs && status < 500) return ok('pages', `${url} answers in ${Math.round(performance.now() - begun)} ms`);
  return fail('pages', `${url}${page} answers ${status}`, remedyOf(status, isOfApi));
}

/**
 * Whether organisers get to the desk, of a stage that has one: without its routes the page is that of an address at which nothing is.
 *
 * @param url the address of all pages, without a slash at its end
 */
export async function deskCheck(url: string): Promise<Check> {
  const answer = await answerAt(`${url}/d`);
  if (typeof answer === 'string') return fail('desk', `${url}/d does not answer (${answer})`, 'As for the pages.');
  const { status, isOurs, isOfApi } = answer;
  if (isOurs && status === 200) return ok('desk', `${url}/d`);
  if (isOurs && status === 404) return ok('desk', 'the stage has none ("desk: false")');
  return fail('desk', `${url}/d answers ${status}`, remedyOf(status, isOfApi));
}

/** What is at an address; a text says why nothing is. */
async function answerAt(url: string): Promise<{ status: number; isOurs: boolean; isOfApi: boolean } | string> {
  try {
    const { status, headers } = await fetch(url, { signal: AbortSignal.timeout(15_000) });
    // Refusals of API Gateway, CloudFront and proxies have none of our policies.
    const isOurs = headers.has('content-security-policy');
    return { status, isOurs, isOfApi: headers.get('content-type')?.startsWith('application/json') ?? false };
  } catch (cause) {
    return cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
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
