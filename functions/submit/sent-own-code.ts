import type { Session } from '../../shared/programme/session.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import type { Response } from '../../shared/response/response.ts';

/** The code that somebody has made under this name, of these parts (see `Session.ownCode`). */
export type MakeOwnCode = (name: string, typed: readonly string[]) => Promise<Response['ownCode']>;

/** The code that its sender has made, where one is asked for: of what was typed nothing is left then. */
export async function ownCodeOf(
  { ownCode: name }: Session,
  { [controlFields.own]: typed }: Fields,
  make: MakeOwnCode,
): Promise<Pick<Response, 'ownCode'>> {
  const ownCode = name && typed?.[0] ? await make(name, typed) : undefined;
  return ownCode ? { ownCode } : {};
}
