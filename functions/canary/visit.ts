/** Asks for a page by its path, or posts the fields of a form to it; does not follow where that leads. */
export type Visit = (path: string, form?: URLSearchParams) => Promise<Response>;

/** Milliseconds: longer than API Gateway waits for a function. */
const longestWait = 31_000;

/** So often it is tried when there is no answer, an error of the server's, or no room for one more: a phone sends until there is a reply. */
const tries = 3;

/** Milliseconds until the second try; until the third, twice as many. */
const pause = 2_000;

/** Visits the pages below an address. */
export function visitsTo(url: string, wait: (milliseconds: number) => Promise<void>): Visit {
  return async (path, form) => {
    for (let tried = 1; ; tried += 1) {
      try {
        const response = await fetch(new URL(path, url), {
          ...(form && { method: 'POST', body: form }),
          redirect: 'manual',
          headers: { 'user-agent': 'debrief-canary' },
          signal: AbortSignal.timeout(longestWait),
        });
        const isBusy = response.status > 499 || response.status === 429;
        if (!isBusy || tried === tries) return response;
        await response.body?.cancel();
      } catch (cause) {
        if (tried === tries) throw cause;
      }
      await wait(pause * tried);
    }
  };
}
