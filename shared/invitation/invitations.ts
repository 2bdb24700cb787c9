import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { Invitee, InviteeId, StoredInvitee } from './invitee.ts';
import type { LetterPlan } from './letters.ts';

/** Who is invited to sessions, and when they are written to. */
export interface Invitations {
  /**
   * Invites people; whoever was invited before is what is said now. Letters go out once they are planned.
   *
   * @param expire when all that is left of them is deleted: with the answers of the session
   */
  invite(session: SessionCode, invitees: readonly Invitee[], expire: Instant): Promise<void>;
  /** All who are invited, in the order of their ids, which tells nothing. */
  invitees(session: SessionCode): Promise<readonly StoredInvitee[]>;
  /** One of them; undefined: is not invited. */
  find(session: SessionCode, invitee: InviteeId): Promise<StoredInvitee | undefined>;
  /**
   * Lets the tick look after the letters of a session.
   *
   * @param plan what it holds takes the place of what was planned before; what it leaves out stays, and so does a round that is later
   * @param lookAt when the tick is to look: now, or at the opening, if nobody may see when this was
   */
  plan(
    session: SessionCode,
    plan: LetterPlan,
    times: { readonly lookAt: Instant; readonly expire: Instant },
  ): Promise<void>;
  /** Lets the tick look after the letters of a session that are planned, if it is done with them. */
  lookAgain(session: SessionCode, at: Instant): Promise<void>;
  /** What is planned; undefined: nobody is invited. */
  findPlan(session: SessionCode): Promise<LetterPlan | undefined>;
  /** Keeps what the tick has found of letters, or is about to do with them. */
  note(session: SessionCode, found: Pick<LetterPlan, 'unreached' | 'renewed' | 'codeless'>): Promise<void>;
  /** Deletes the address of one who has had the one letter they were promised: their hash stays, and no letter goes out any more. */
  forget(session: SessionCode, invitee: InviteeId): Promise<void>;
  /** The same for one who asks for it, and for good: no list of people brings the address back (see `newInvitees`). */
  erase(session: SessionCode, invitee: InviteeId): Promise<void>;
  /** Deletes the addresses of a session that is over: a hash and the kind of organisation stay. False: time was up before all was done. */
  forgetAddresses(session: SessionCode, isTimeUp: () => boolean): Promise<boolean>;
}
