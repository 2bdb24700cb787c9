import type { OneTimeCode } from '../access/one-time-code.ts';
import { codeLength, newOneTimeCode } from '../access/one-time-code.ts';
import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';
import { keyedBytes } from '../response/code-hashes.ts';

declare const brand: unique symbol;

/**
 * Who is invited to a session, as its mails know them: a hash of the session and the address, by the stage's key. Without the key nobody can
 * look for an address, and nobody can tell that two sessions have invited the same one.
 */
export type InviteeId = string & { readonly [brand]: 'InviteeId' };

/** Somebody who is invited to a session. */
export interface Invitee {
  readonly id: InviteeId;
  /** In its ASCII form (see `asciiAddress`). */
  readonly address: string;
  /** In which they are written to. */
  readonly language: Language;
  /** The kind of organisation, by the option of the question that `headline.group` names; absent: not known. */
  readonly kind?: string;
  /** Gets the invitation, and no reminder: who has left an address for a follow-up was promised one mail. */
  readonly once?: true;
}

/** The same as it is stored: without an address once the session has closed. */
export type StoredInvitee = Omit<Invitee, 'address' | 'language'> &
  Partial<Pick<Invitee, 'address' | 'language'>> & {
    /** Its owner has had the address erased: no list brings it back. */
    readonly erased?: true;
  };

/**
 * Whether somebody is invited by a list, as organisers know it. Who has left an address for a follow-up is no matter of theirs: nothing that
 * is shown, counted or asked for says that such an address is there.
 */
export function isListed({ once }: Pick<StoredInvitee, 'once'>): boolean {
  return once !== true;
}

/** Whoever writes an address in capitals means the same one: mail servers that tell them apart are none that anybody uses. */
export function inviteeId(key: Uint8Array, session: SessionCode, address: string): InviteeId {
  return bytes(key, `invitee ${session} ${address.toLowerCase()}`)(16).toString('base64url') as InviteeId;
}

/**
 * The one-time code in the link of somebody's letters: made anew for each letter, the same each time, and in no store.
 *
 * @param round another code for each round of new links: those before were withdrawn
 * @param length of `codeLengths`: letters that are out may have a shorter code
 */
export function inviteeCode(
  key: Uint8Array,
  session: SessionCode,
  invitee: InviteeId,
  round = 0,
  length = codeLength,
): OneTimeCode {
  const next = bytes(key, `code of invitee ${session} ${invitee}${round === 0 ? '' : ` round ${round}`}`);
  let drawn = [...next(32)].values();
  return newOneTimeCode(() => {
    for (;;) {
      const { value } = drawn.next();
      if (value !== undefined) return value;
      drawn = [...next(32)].values();
    }
  }, length);
}

function bytes(key: Uint8Array, text: string): (count: number) => Buffer {
  const next = keyedBytes(key, text);
  return (count) => Buffer.from(next(count));
}
