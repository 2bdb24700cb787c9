import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Instant } from '../../shared/time/instant.ts';
import { offsetMinutes } from '../../shared/time/zone-changes.ts';
import type { HttpHandler } from '../../shared/web/http/answering-head.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';

/**
 * What a command asks of a deployed function, which it calls directly: what clocks show by the function's time zone data. An event
 * of the API can't be taken for one: nobody who asks it can put a key beside the event's own.
 */
const zoneQuestion = z.object({
  zoneOffsets: z.array(z.object({ zone: z.string(), at: z.string() })).check(z.maxLength(10_000)),
});

/** A moment somewhere. */
export interface ZonedMoment {
  readonly zone: string;
  readonly at: Instant;
}

/** Which data a function has, and by how many minutes clocks are ahead of UTC at the moments that were asked for, in their order. */
export const zoneAnswer = z.object({
  node: z.string(),
  release: z.string(),
  /** null: the function knows no such zone, or no such moment. */
  offsets: z.array(z.nullable(z.number())),
});

export type ZoneAnswer = z.infer<typeof zoneAnswer>;

/** A handler that answers such a question too. */
export function answeringZones(handler: HttpHandler) {
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<HttpResponse | ZoneAnswer> => {
    const asked = zoneQuestion.safeParse(event);
    if (!asked.success) return handler(event, context);
    const { version: node, versions } = process;
    const offsets = asked.data.zoneOffsets.map(({ zone, at }) => offsetOf(zone, at as Instant));
    return { node, release: versions.tz ?? 'unknown', offsets };
  };
}

function offsetOf(zone: string, at: Instant): number | null {
  try {
    return offsetMinutes(at, zone);
  } catch {
    return null;
  }
}
