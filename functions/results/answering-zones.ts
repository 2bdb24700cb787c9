import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Instant } from '../../shared/time/instant.ts';
import { offsetMinutes } from '../../shared/time/zone-changes.ts';
import type { HttpHandler } from '../../shared/web/http/answering-head.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import type { ZoneAnswer } from './zone-answer.ts';

/** A moment somewhere. */
export interface ZonedMoment {
  readonly zone: string;
  readonly at: Instant;
}

/** At the most so many moments at once. */
const mostMoments = 10_000;

/** A handler that answers such a question too. */
export function answeringZones(handler: HttpHandler) {
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<HttpResponse | ZoneAnswer> => {
    const asked = zoneQuestionIn(event);
    if (asked === undefined) return handler(event, context);
    const { version: node, versions } = process;
    const offsets = asked.map(({ zone, at }) => offsetOf(zone, at));
    return { node, release: versions.tz ?? 'unknown', offsets };
  };
}

/**
 * What a command asks of a deployed function, which it calls directly: what clocks show by the function's time zone data. An event
 * of the API can't be taken for one: nobody who asks it can put a key beside the event's own.
 */
function zoneQuestionIn(event: { readonly zoneOffsets?: unknown } & object): readonly ZonedMoment[] | undefined {
  const { zoneOffsets: asked } = event;
  return Array.isArray(asked) && asked.length <= mostMoments && asked.every(isZonedMoment) ? asked : undefined;
}

function isZonedMoment(value: unknown): value is ZonedMoment {
  const { zone, at } = (value ?? {}) as Partial<ZonedMoment>;
  return typeof zone === 'string' && typeof at === 'string';
}

function offsetOf(zone: string, at: Instant): number | null {
  try {
    return offsetMinutes(at, zone);
  } catch {
    return null;
  }
}
