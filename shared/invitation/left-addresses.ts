import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';
import type { Instant } from '../time/instant.ts';
import type { InviteeId } from './invitee.ts';

/** An address that somebody has left for a follow-up: with nothing of who that is, what they have answered, or when it was. */
export interface LeftAddress {
  readonly id: InviteeId;
  /** In its ASCII form (see `asciiAddress`). */
  readonly address: string;
  /** In which it is written to. */
  readonly language: Language;
}

/** The addresses that people have left for a session: they are among those who are invited to it, and get the invitation alone. */
export interface LeftAddresses {
  /**
   * Keeps an address, unless it is there or as many are there as may be; whoever leaves it is not told which. Who is invited to the session
   * already stays so; whose address was erased is there again.
   *
   * @param expire when all that is left of it is deleted: with the answers of the session
   */
  leave(
    session: SessionCode,
    left: LeftAddress,
    limit: { readonly most: number; readonly expire: Instant },
  ): Promise<void>;
  /** Deletes one that was left here. Who is invited otherwise stays so. */
  takeOut(session: SessionCode, id: InviteeId): Promise<void>;
  /** How many were left and not taken out, those among them that have got their mail. */
  count(session: SessionCode): Promise<number>;
}

/**
 * How many addresses may be left for a follow-up, so that no flood of made-up ones is mailed to strangers. Of no session's headcount: several
 * may name the same follow-up, and whoever takes an address for one of them knows nothing of the others.
 */
export const mostLeft = 5000;
