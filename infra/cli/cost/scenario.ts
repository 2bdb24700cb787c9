/** What happens in a month. */
export interface Scenario {
  readonly responses: number;
  readonly sessions: number;
}

/** The room of a typical training: how many responses make a session when nothing else is said. */
export const sessionSize = 160;

/** A scenario from its responses. */
export function scenarioOf(responses: number, sessions = Math.max(1, Math.ceil(responses / sessionSize))): Scenario {
  return { responses, sessions };
}

/**
 * What one thing that happens costs in calls, time and bytes. The calls follow from the code; durations are cautious
 * figures for arm64 at the given memory, cold starts included in the mean; the tests of the demo and the benchmark
 * measure the code's own part.
 */
export const usage = {
  /** A participant on a first visit: the form, its script, its service worker, the post and the page after it. */
  visit: {
    calls: { form: 4, submit: 1 },
    milliseconds: { form: 25, submit: 35 },
    /** A session that a warm function has cached costs no read; one visit in this many finds no warm copy. */
    sessionReadEvery: 10,
    /** Units of one read of a session's item (up to 24 kB, eventually consistent). */
    sessionReadUnits: 3,
    /** The page after the post asks whether the response is kept. */
    receiptReadUnits: 1,
    /** A response is below 1 kB. What is stored is counted for one month: with a retention of six, six times that. */
    writeUnits: 1,
    storedKb: 1,
    /** Compressed: the form, the script, the page after it, headers. */
    outKb: 45,
    /** One line a call from the function and one from the API. */
    logKb: 0.7,
  },
  /** A session: a look a hour over a week that folds it, the report, its mails to organisers and speakers. */
  session: {
    looks: 170,
    /** How many of the looks really fold: with fewer responses than before nothing is read. */
    folds: 10,
    reportMilliseconds: 4000,
    recipients: 8,
    mailsEach: 2,
    mailKb: 130,
    /** Publications, dispatches, links, the seal: writes of 1 kB. */
    writeUnits: 150,
    readUnits: 400,
    storedKb: 120,
    /** Each recipient opens the results page and takes one file. */
    resultCalls: 24,
    resultMilliseconds: 60,
    resultOutKb: 60,
    logKb: 40,
  },
  /** A tick that finds nothing. */
  tick: { milliseconds: 60, readUnits: 0.5, logKb: 1.2 },
  /** The share of calls that is traced where tracing is on. */
  tracedShare: 0.05,
  hoursPerMonth: 730,
} as const;
