import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';
import { type Invitee, inviteeId } from './invitee.ts';

/** Somebody on a list. */
interface Listed {
  readonly address: string;
  readonly language?: Language | undefined;
  readonly kind?: string | undefined;
}

/**
 * Those on a list, as they are invited.
 *
 * @param language of those of whom the list says none
 */
export function inviteesOf(
  listed: readonly Listed[],
  session: SessionCode,
  key: Uint8Array,
  language: Language,
): Invitee[] {
  return listed.map((each) => ({
    id: inviteeId(key, session, each.address),
    address: each.address,
    language: each.language ?? language,
    ...(each.kind !== undefined && { kind: each.kind }),
  }));
}
