/** Every state of the reporting of a session, in the order in which it gets there. */
export const sessionStates = [
  'looking',
  'open',
  'mailing-interim',
  'cancelled',
  'mailing-cancellation',
  'over',
  'expired',
  'closed',
  'sealed',
  'published',
  'mailed',
  'telling',
] as const;

/** The states in which something is done. */
export type SessionState = (typeof sessionStates)[number];

/**
 * The ends of a look: `resting`, all is done that is due now; `unfinished`, the session stays due and the next tick looks
 * again.
 */
export type End = 'resting' | 'unfinished';

/** Where an event leads. */
interface Transition {
  readonly to: SessionState | End;
  /** Why it may stop right here. */
  readonly crash: string;
}

/**
 * Where the reporting of a session stands within one look of the tick, what may come of what is done there, where that
 * leads, and why it may crash right after it and still lose nothing and do nothing twice: a look begins anew from what is
 * stored, and meets what this one has stored. What is done in each state is in `sessionSteps`.
 *
 *     looking > open > mailing-interim                                     while it takes answers
 *     looking > cancelled > mailing-cancellation                            when it does not take place
 *     looking > over > closed > sealed > published > mailed > telling      once it takes none any more
 *               over > expired > closed                                    first, on the day that deletes its answers
 *                                sealed < mailed                           when so many were deleted that it holds no more
 */
export const sessionTransitions = {
  /** Reads the session, and the time. */
  looking: {
    'nothing-due': { to: 'resting', crash: 'nothing was written, and the session is still due' },
    'being-published': { to: 'unfinished', crash: 'nothing was written, and the session is still due' },
    open: { to: 'open', crash: 'nothing was written, and the session is still due' },
    cancelled: { to: 'cancelled', crash: 'nothing was written, and the session is still due' },
    over: { to: 'over', crash: 'nothing was written, and the session is still due' },
  },
  /** It takes answers: folds them, and keeps an interim publication if there is enough new for those who want it. */
  open: {
    'nothing-to-mail': { to: 'resting', crash: 'nothing was written, and the session is still due' },
    interim: {
      to: 'mailing-interim',
      crash: 'a publication’s number is taken once: the next look mails it, or the newer one that has taken its place',
    },
    overtaken: {
      to: 'unfinished',
      crash: 'nothing was written: another worker has reported it for good, and the next look sees so',
    },
  },
  /** Ends the mails of the interim publication before this one, and sends its own. */
  'mailing-interim': {
    'mails-gone': { to: 'resting', crash: 'the ledger knows each mail: none goes out twice' },
    'mails-left': {
      to: 'unfinished',
      crash: 'the ledger knows each mail: the next look sends what is left, unless superseded',
    },
  },
  /** It does not take place: keeps the publication that says so, if it was reported of, or finds it. */
  cancelled: {
    'nobody-told': {
      to: 'resting',
      crash:
        'the session is still due: the programme is told again; it is looked at once more when no worker is left that read it before',
    },
    'answers-left': { to: 'unfinished', crash: 'what is deleted stays so: the next look deletes what is left' },
    announced: {
      to: 'mailing-cancellation',
      crash: 'a publication’s number is taken once: the next look finds it and mails it',
    },
    overtaken: {
      to: 'unfinished',
      crash: 'a late interim one took the number: the next look takes the one after it',
    },
  },
  /** Ends the mails of the interim publications before it, and sends its own to those who got one. */
  'mailing-cancellation': {
    'mails-gone': {
      to: 'resting',
      crash: 'the ledger knows each mail: none goes out twice; the programme is told again',
    },
    'mails-left': { to: 'unfinished', crash: 'the ledger knows each mail: the next look sends what is left' },
  },
  /** It takes no answers any more: marks it for good, so that nothing in it changes under its seal. */
  over: {
    closed: { to: 'closed', crash: 'the mark is set once: the next look finds it and goes on' },
    expired: { to: 'expired', crash: 'the mark is set once: the next look finds it and goes on' },
    lost: {
      to: 'unfinished',
      crash: 'nothing was written: somebody moved its closing or marked it; the next look reads it anew',
    },
  },
  /** The day has come on which answers are deleted: takes comments out of all that is kept, and what outlives it away. */
  expired: {
    reported: { to: 'resting', crash: 'what is forgotten stays so; the programme, if it must know, was told before' },
    unreported: { to: 'closed', crash: 'what is forgotten stays so, and is forgotten again' },
    'answers-left': { to: 'unfinished', crash: 'what is deleted stays so: the next look deletes what is left' },
  },
  /** Folds its answers and keeps the seal, or finds it. */
  closed: {
    sealed: { to: 'sealed', crash: 'a seal of one revision is kept once: the next look finds it' },
  },
  /** Keeps the publication of the seal, or finds it. */
  sealed: {
    published: {
      to: 'published',
      crash:
        'a publication’s number is taken once: the next look finds it, and the step of the speakers’ baselines with it',
    },
    overtaken: { to: 'telling', crash: 'a late interim one took the number: the next look takes the one after it' },
  },
  /** Ends the mails of an interim publication before it, and sends its own. */
  published: {
    'mails-gone': { to: 'mailed', crash: 'the ledger knows each mail: none goes out twice' },
    'mails-left': { to: 'telling', crash: 'the ledger knows each mail: the next look sends what is left' },
  },
  /** Folds the answers of a session that was sealed in an earlier look again, and compares. */
  mailed: {
    'nothing-to-compare': { to: 'telling', crash: 'nothing was written: the next look finds all mails gone' },
    holds: { to: 'telling', crash: 'nothing was written: the next look compares again' },
    drifted: { to: 'telling', crash: 'nothing was written but a line of the log: the next look writes another one' },
    renewed: {
      to: 'sealed',
      crash: 'a seal of the next revision is kept once: the next look finds it and publishes it',
    },
  },
  /** Makes the programme due, before the session is taken off the list. */
  telling: {
    told: { to: 'resting', crash: 'the session is still due: the programme is told again' },
    'told-of-a-part': { to: 'unfinished', crash: 'the session is still due: the programme is told again' },
  },
} as const satisfies Readonly<Record<SessionState, Readonly<Record<string, Transition>>>>;

/** What may come of what is done in a state. */
export type EventOf<S extends SessionState> = keyof (typeof sessionTransitions)[S] & string;

/** Where an event of a state leads: to a state, or to the end of the look. */
export type TargetOf<S extends SessionState, E extends EventOf<S>> = (typeof sessionTransitions)[S][E] extends {
  readonly to: infer T;
}
  ? T
  : never;

/** Where an event leads. Throws an Error for one that the state does not have. */
export function targetOf(state: SessionState, event: string): SessionState | End {
  const transitions: Readonly<Record<string, Transition>> = sessionTransitions[state];
  const transition = transitions[event];
  if (transition === undefined) throw new Error(`the reporting of a session knows no "${event}" while it is ${state}`);
  return transition.to;
}
