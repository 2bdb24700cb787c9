import type { OneTimeCode } from '../access/one-time-code.ts';
import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import { type Dispatch, type GoAhead, isFinal, openedDispatch, type SendResult } from '../delivery/dispatch-states.ts';
import { type SentMails, sendEach } from '../delivery/send-dispatches.ts';
import type { Log } from '../log/log.ts';
import type { StoredSession } from '../programme/session.ts';
import { issueCodes } from '../response/issue-codes.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import { after, type Clock, minute } from '../time/instant.ts';
import type { Allowance } from './allowance.ts';
import { type Invitee, type InviteeId, inviteeCode, type StoredInvitee } from './invitee.ts';
import { letterId } from './letter-id.ts';
import { type Need, needOf } from './letter-need.ts';
import { refusalOf, unneeded } from './letter-refusal.ts';
import { isLongAfter, type Letter } from './letters.ts';
import { lettersBefore } from './letters-before.ts';
import { type StopKey, stopKey, type UnwantedId, type UnwantedLetters, unwantedId } from './unwanted.ts';
import { hasSameLinks, type Link, linkOf } from './valid-link.ts';

/** All that one letter to one person is made of. */
export interface LetterMail {
  readonly session: StoredSession;
  readonly invitee: Invitee;
  readonly letter: Letter;
  /** In its link; absent: the session takes answers without one. */
  readonly code?: OneTimeCode;
  /** Whether a letter with another link, which takes no answer any more, went to them before. */
  readonly isNewLink?: true;
  /** Whether no letter can have gone to them before, so that it goes to them whether they have answered or not. */
  readonly isFirst?: true;
  /** By which its owner stops the letters to this address. */
  readonly stop: { readonly key: StopKey; readonly id: UnwantedId };
}

/** What sending letters works with. */
export interface SendLettersDeps {
  readonly reports: DispatchLedger;
  readonly codes: Pick<OneTimeCodes, 'issue' | 'stateOf'>;
  readonly unwanted: Pick<UnwantedLetters, 'find'>;
  /** The stage's key. */
  readonly codeKey: () => Promise<Uint8Array>;
  readonly clock: Clock;
  readonly log: Log;
  /** What may be sent of letters in this call. */
  readonly allowance: Allowance;
  /** The newest round of links; absent: there are the first ones alone. */
  readonly round?: number | undefined;
  /** Composes one letter, and hands it over once it has the go-ahead. */
  send(mail: LetterMail, goAhead: GoAhead): Promise<SendResult>;
  /** Whether it is too late to begin another letter. */
  isTimeUp(): boolean;
  /** The newest round of which whoever had a void link was written to; absent: of none. */
  readonly renewed?: number | undefined;
  /** The session as it is stored now; undefined: it takes no answers any more, since somebody has closed or cancelled it. */
  openNow(): Promise<StoredSession | undefined>;
}

/** What came of sending a letter: `spent`, a part is left for which there is nothing in the day's mails; `held`, no mail is taken now. */
export interface SentLetters extends Omit<SentMails, 'open'> {
  readonly left: 'nothing' | 'waiting' | 'unfinished' | 'spent' | 'held';
}

/** So many are looked at together: who dies over them has them issued codes, and told nobody. */
const atOnce = 25;

/**
 * Sends one of the letters of a session to all who are to get it and have not: the invitation to everybody, one with a new link to whoever has
 * none that is good or was used, a reminder to whoever got a letter some time before it and has not used the code. Nobody's dispatch is opened
 * before it is their turn, so that whoever needs no letter leaves no trace in the ledger.
 */
export async function sendLetters(
  session: StoredSession,
  letter: Letter,
  invitees: readonly StoredInvitee[],
  deps: SendLettersDeps,
): Promise<SentLetters> {
  const { reports, isTimeUp, allowance, round: newest = 0 } = deps;
  const { number, round = 0 } = letter;
  const key = await deps.codeKey();
  const id = letterId(session, number, round);
  const known = new Map((await reports.dispatches(id)).map((each) => [each.recipient, each]));
  const reachable = invitees.filter(isReachable);
  const before = await lettersBefore(session, letter, newest, reports);
  const fresh = reachable.filter((each) => !known.has(each.id) && isNext(each));
  const begun = reachable.filter((each) => known.has(each.id) && !isFinalOf(known.get(each.id)));
  const sent = { sent: 0, failed: 0, unknown: 0 };
  let open = 0;
  let isHeld = false;
  for (const group of [...groups(fresh), ...groups(begun)]) {
    if (allowance.isSpent()) return { ...sent, left: 'spent' };
    const done = isTimeUp() ? undefined : await sendGroup(group);
    if (done === undefined) return { ...sent, left: 'unfinished' };
    sent.sent += done.sent;
    sent.failed += done.failed;
    sent.unknown += done.unknown;
    open += done.open;
    if (isHeld) return { ...sent, left: 'held' };
  }
  if (open === 0) return { ...sent, left: 'nothing' };
  return { ...sent, left: allowance.isSpent() ? 'spent' : isTimeUp() ? 'unfinished' : 'waiting' };

  /** Undefined: the session takes no answers any more, or others than its links are for. */
  async function sendGroup(group: readonly Invitee[]): Promise<SentMails | undefined> {
    const opened = await deps.openNow();
    if (opened === undefined || !hasSameLinks(opened, session)) return undefined;
    const answers = await Promise.all(group.map((invitee) => neededBy(invitee)));
    const idsOf = (needs: readonly Need[]) =>
      group.filter((_, at) => needs.includes(answers[at] ?? 'nothing')).map((invitee) => invitee.id);
    const wanted = new Set(idsOf(['letter', 'code']));
    const added = [...wanted].filter((each) => !known.has(each));
    const uncoded = idsOf(['code']);
    const codes = (of: readonly InviteeId[]) => of.map((each) => inviteeCode(key, session.code, each, round));
    await issueCodes(session, codes(uncoded.filter((each) => !before.begunIn.has(each))), deps);
    await issueCodes(session, codes(uncoded.filter((each) => before.begunIn.has(each))), deps, 'instead');
    // Once more: codes that were issued after a withdrawal are good, and whoever replaces a key withdraws those of before it.
    const stored = uncoded.length > 0 ? await deps.openNow() : opened;
    if (stored === undefined || !hasSameLinks(stored, session)) return undefined;
    const now = deps.clock.now();
    await reports.openDispatches(id, added, now);
    const dispatches = group.flatMap((each): Dispatch[] => {
      const dispatch = known.get(each.id) ?? (wanted.has(each.id) ? openedDispatch(each.id, now) : undefined);
      return dispatch === undefined ? [] : [dispatch];
    });
    return sendEach(id, dispatches, {
      ...deps,
      recipients: group,
      isTimeUp: () => isTimeUp() || allowance.isSpent() || isHeld,
      async send(invitee, goAhead) {
        if (!wanted.has(invitee.id)) return unneeded;
        await allowance.take();
        // As late as can be: codes are withdrawn at any moment, also those that were issued just now.
        const link = await linkNow(invitee);
        const refused = refusalOf(letter, link, known.get(invitee.id), session);
        if (refused !== undefined) return refused;
        const result = await deps.send(mailTo(invitee, link.code, stored), goAhead);
        if (result.outcome !== 'not-now' || !result.isForAll) return result;
        // Each that is tried now would use up one of its tries for nothing.
        isHeld = true;
        deps.log.warn('no letter is taken now', { session: session.code, reason: result.reason });
        return result;
      },
    });
  }

  /** Whom a letter is for. Those before a new round get no more of their own: only what is begun of them ends. */
  function isNext({ id: invitee, once }: Invitee): boolean {
    if (number === 1) return round === newest && !(once && before.last.has(invitee));
    const last = before.last.get(invitee);
    return (
      !once && !before.underWay.has(invitee) && last !== undefined && isLongAfter(last, after(letter.at, onTheWay))
    );
  }

  function mailTo(invitee: Invitee, code: OneTimeCode | undefined, stored: StoredSession): LetterMail {
    const unwanted = unwantedId(key, invitee.address);
    const stop = { id: unwanted, key: stopKey(key, unwanted) };
    const isNewLink = round > 0 && before.last.has(invitee.id);
    const isFirst = number === 1 && !before.last.has(invitee.id) && !before.underWay.has(invitee.id);
    const kind = { ...(isNewLink && { isNewLink }), ...(isFirst && { isFirst }) };
    return { session: stored, invitee, letter, ...(code && { code }), ...kind, stop };
  }

  /**
   * Nothing needs who has stopped letters, or whom none reaches. Of a letter that is in the ledger already the rest is asked when it is sent.
   */
  async function neededBy(invitee: Invitee): Promise<Need> {
    if ((await deps.unwanted.find(unwantedId(key, invitee.address))) !== undefined) return 'nothing';
    if (known.has(invitee.id)) return 'letter';
    if (number === 1 && round === 0) return session.access === undefined ? 'letter' : 'code';
    const begun = { in: before.begunIn.get(invitee.id), isRenewed: round <= (deps.renewed ?? 0) };
    return needOf(letter, await linkNow(invitee), begun, session);
  }

  function linkNow(invitee: Invitee): Promise<Link> {
    return linkOf(session, invitee.id, newest, { codes: deps.codes, key });
  }
}

/** Letters go out some time after their own: so much of it keeps nobody from the next one. */
const onTheWay = 60 * minute;

function isReachable(invitee: StoredInvitee): invitee is Invitee {
  return invitee.address !== undefined && invitee.language !== undefined;
}

function isFinalOf(dispatch: Dispatch | undefined): boolean {
  return dispatch !== undefined && isFinal(dispatch.state);
}

function groups<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce));
}
