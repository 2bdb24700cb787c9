import type { Session } from '../../shared/programme/session.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import { quickSeconds, type Response } from '../../shared/response/response.ts';
import { epochSeconds, type Instant } from '../../shared/time/instant.ts';

/**
 * What the form's opening mark says of an answer. A mark, not a refusal: anybody can write one that is possible, so it
 * tells a careless program from a person, and no more. One that can't be, from before the opening or from the future, is none.
 */
export function openingMark(
  { opensAt }: Pick<Session, 'opensAt'>,
  fields: Fields,
  now: Instant,
): Pick<Response, 'isQuick' | 'isNotFromForm'> {
  const opened = Number(fields[controlFields.opened]?.[0] ?? Number.NaN);
  const seconds = epochSeconds(now) - opened;
  if (!Number.isInteger(opened) || seconds < 0 || opened < epochSeconds(opensAt)) return { isNotFromForm: true };
  return seconds < quickSeconds ? { isQuick: true } : {};
}
