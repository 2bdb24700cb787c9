/** Asks for a page by its path, or posts the fields of a form to it; does not follow where that leads. */
export type Visit = (path: string, form?: URLSearchParams) => Promise<Response>;

/** Milliseconds: longer than API Gateway waits for a function. */
const longestWait = 31_000;

/** So often it is tried when there is no answer or an error of the server's: as a phone does, which sends until there is a reply. */
const tries = 2;

/** Visits the pages below an address. */
export function visitsTo(url: string): Visit {
  return async (path, form) => {
    for (let tried = 1; ; tried += 1) {
      try {
        const response = await fetch(new URL(path, url), {
          ...(form && { method: 'POST', body: form }),
          redirect: 'manual',
          headers: { 'user-agent': 'debrief-canary' },
          signal: AbortSignal.timeout(longestWait),
        });
        if (response.status < 500 || tried === tries) return response;
      } catch (cause) {
        if (tried === tries) throw cause;
      }
    }
  };
}
