import type { OneTimeCode } from '../access/one-time-code.ts';
import type { DispatchLedger, MailingId } from '../delivery/dispatch-ledger.ts';
import { type Round, sendEach } from '../delivery/dispatch-round.ts';
import { type Dispatch, type GoAhead, isFinal, openedDispatch, type SendResult } from '../delivery/dispatch-states.ts';
import type { Log } from '../log/log.ts';
import type { StoredSession } from '../programme/session.ts';
import { codeHash } from '../response/code-hashes.ts';
import { issueCodes } from '../response/issue-codes.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import { after, type Clock } from '../time/instant.ts';
import type { Allowance } from './allowance.ts';
import { type Invitee, inviteeCode, type StoredInvitee } from './invitee.ts';
import { type Letter, leastBetween } from './letters.ts';
import { type StopKey, stopKey, type UnwantedId, type UnwantedLetters, unwantedId } from './unwanted.ts';

/** All that one letter to one person is made of. */
export interface LetterMail {
  readonly session: StoredSession;
  readonly invitee: Invitee;
  readonly letter: Letter;
  /** In its link; absent: the session takes answers without one. */
  readonly code?: OneTimeCode;
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
  /** What the tick may send of letters, all together. */
  readonly allowance: Allowance;
  /** Composes one letter, and hands it over once it has the go-ahead. */
  send(mail: LetterMail, goAhead: GoAhead): Promise<SendResult>;
  /** Whether it is too late to begin another letter. */
  isTimeUp(): boolean;
  /** Whether the session still takes answers: somebody may close or cancel it meanwhile. */
  isOpen(): Promise<boolean>;
}

/** What came of sending a letter: `spent`, a part is left for which there is nothing in the day's mails; `held`, no mail is taken now. */
export interface SentLetters extends Omit<Round, 'open'> {
  readonly left: 'nothing' | 'waiting' | 'unfinished' | 'spent' | 'held';
}

/** Not to whom a letter would bring what takes no answer. */
const unneeded = { outcome: 'refused', reason: 'no letter is wanted any more' } as const;
const withdrawn = { outcome: 'refused', reason: 'the codes of the session were withdrawn before it was sent' } as const;

/** So many are looked at together: who dies over them has them issued codes, and told nobody. */
const atOnce = 25;

/** What names a letter of a session in the ledger. */
export function letterId({ code }: Pick<StoredSession, 'code'>, number: Letter['number']): MailingId {
  return { topic: { kind: 'invitation', code }, number };
}

/**
 * Sends one of the letters of a session to all who are to get it and have not: the invitation to everybody, a reminder to whoever got a letter
 * some time before it and has not used the code. Nobody's dispatch is opened before it is their turn, so that whoever needs no letter
 * leaves no trace in the ledger.
 */
export async function sendLetters(
  session: StoredSession,
  letter: Letter,
  invitees: readonly StoredInvitee[],
  deps: SendLettersDeps,
): Promise<SentLetters> {
  const { reports, isTimeUp, allowance } = deps;
  const key = await deps.codeKey();
  const id = letterId(session, letter.number);
  const known = new Map((await reports.dispatches(id)).map((each) => [each.recipient, each]));
  const reachable = invitees.filter(isReachable);
  const isNext = await nextLetter(session, letter, reports);
  const fresh = reachable.filter((each) => !known.has(each.id) && isNext(each));
  const begun = reachable.filter((each) => known.has(each.id) && !isFinalOf(known.get(each.id)));
  const sent = { sent: 0, failed: 0, unknown: 0 };
  let open = 0;
  let isHeld = false;
  for (const group of [...groups(fresh), ...groups(begun)]) {
    if (allowance.isSpent()) return { ...sent, left: 'spent' };
    if (isTimeUp() || !(await deps.isOpen())) return { ...sent, left: 'unfinished' };
    const round = await sendGroup(group);
    sent.sent += round.sent;
    sent.failed += round.failed;
    sent.unknown += round.unknown;
    open += round.open;
    if (isHeld) return { ...sent, left: 'held' };
  }
  if (open === 0) return { ...sent, left: 'nothing' };
  return { ...sent, left: allowance.isSpent() ? 'spent' : isTimeUp() ? 'unfinished' : 'waiting' };

  async function sendGroup(group: readonly Invitee[]): Promise<Round> {
    const wanted = new Map<string, LetterMail>();
    for (const invitee of group) {
      const mail = mailTo(invitee);
      if (await isWanted(mail, known.has(invitee.id))) wanted.set(invitee.id, mail);
    }
    const added = [...wanted.values()].filter(({ invitee }) => !known.has(invitee.id));
    const codes = added.flatMap(({ code }) => (letter.number === 1 && code !== undefined ? [code] : []));
    if (codes.length > 0) await issueCodes(session, codes, deps);
    const now = deps.clock.now();
    await reports.openDispatches(
      id,
      added.map(({ invitee }) => invitee.id),
      now,
    );
    const dispatches = group.flatMap((each): Dispatch[] => {
      const dispatch = known.get(each.id) ?? (wanted.has(each.id) ? openedDispatch(each.id, now) : undefined);
      return dispatch === undefined ? [] : [dispatch];
    });
    return sendEach(id, dispatches, {
      ...deps,
      recipients: group,
      isTimeUp: () => isTimeUp() || allowance.isSpent() || isHeld,
      async send(invitee, goAhead) {
        const mail = wanted.get(invitee.id);
        if (mail === undefined) return unneeded;
        await allowance.take();
        // As late as can be: codes are withdrawn at any moment, also those that were issued just now.
        const state = await stateOf(mail);
        if (state !== 'unused') return state === 'used' ? unneeded : withdrawn;
        const result = await deps.send(mail, goAhead);
        if (result.outcome !== 'not-now' || !result.isForAll) return result;
        // Each that is tried now would use up one of its tries for nothing.
        isHeld = true;
        deps.log.warn('no letter is taken now', { session: session.code, reason: result.reason });
        return result;
      },
    });
  }

  function mailTo(invitee: Invitee): LetterMail {
    const unwanted = unwantedId(key, invitee.address);
    const stop = { id: unwanted, key: stopKey(key, unwanted) };
    const code = session.access === undefined ? {} : { code: inviteeCode(key, session.code, invitee.id) };
    return { session, invitee, letter, ...code, stop };
  }

  /**
   * Not who has stopped letters, or whom none reaches; no reminder for whoever has used the code already, or whose code is withdrawn. Of a
   * letter that is in the ledger already this is asked when it is sent.
   */
  async function isWanted(mail: LetterMail, isKnown: boolean): Promise<boolean> {
    if ((await deps.unwanted.find(mail.stop.id)) !== undefined) return false;
    return letter.number === 1 || isKnown || (await stateOf(mail)) === 'unused';
  }

  /** Whether the code in a letter takes an answer; without one everybody may give it. */
  async function stateOf({ code }: LetterMail) {
    return code === undefined ? 'unused' : deps.codes.stateOf(session.code, codeHash(key, session.code, code));
  }
}

/** Whom a letter is for: all, for the invitation. A reminder is for who has one that lies long enough back, and none that is under way. */
async function nextLetter(
  session: StoredSession,
  { number, at }: Letter,
  reports: Pick<DispatchLedger, 'dispatches'>,
): Promise<(invitee: Invitee) => boolean> {
  if (number === 1) return () => true;
  const longAgo = after(at, -leastBetween);
  const last = new Map<string, string>();
  const underWay = new Set<string>();
  for (const before of ([1, 2] as const).filter((each) => each < number)) {
    for (const { recipient, state } of await reports.dispatches(letterId(session, before))) {
      if (state.name === 'SENT' || state.name === 'UNKNOWN') last.set(recipient, state.at);
      else if (state.name !== 'FAILED') underWay.add(recipient);
    }
  }
  return ({ id, once }) => !once && !underWay.has(id) && (last.get(id) ?? '~') <= longAgo;
}

function isReachable(invitee: StoredInvitee): invitee is Invitee {
  return invitee.address !== undefined && invitee.language !== undefined;
}

function isFinalOf(dispatch: Dispatch | undefined): boolean {
  return dispatch !== undefined && isFinal(dispatch.state);
}

function groups<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce));
}
