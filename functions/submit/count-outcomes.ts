import { count } from '../../shared/log/powertools/metrics.ts';
import type { OwnResponses } from '../../shared/response/responses.ts';
import { isThrottled } from '../../shared/store/dynamodb/throttled.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';

/** The store, counting what it newly keeps and what it can't take now. Who sends the same again is not counted again. */
export function countOutcomes(responses: OwnResponses): OwnResponses {
  return {
    ...responses,
    async keep(response, session) {
      try {
        const outcome = await responses.keep(response, session);
        if (outcome === 'stored') count('ResponsesStored', 1);
        return outcome;
      } catch (cause) {
        if (isThrottled(cause)) count('WritesThrottled', 1);
        throw cause;
      }
    },
  };
}

/** Counts a reply that says no: closed, invalid, conflicting. */
export function countRejection(reply: HttpResponse): HttpResponse {
  if ((reply.statusCode ?? 200) >= 400) count('ResponsesRefused', 1);
  return reply;
}
