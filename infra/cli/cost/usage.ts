import type { FunctionName } from '../../bundle/bundle.ts';

/** One request to a function. */
export interface Request {
  readonly what: string;
  readonly function: FunctionName;
  /** Microseconds of a whole processor. */
  readonly processor: number;
  /** Calls to a table, one after the other. */
  readonly roundTrips: number;
  /** CloudFront answers it, where there is one. */
  readonly isCached?: true;
}

/** Lambda gives a whole processor with so many MB: https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
const wholeProcessorMb = 1769;

/** Seconds that a handler waits for a table of its own region. */
const roundTripSeconds = 0.005;

/** Seconds that Lambda bills for a request: it gives memory its share of a processor, and waiting is billed too. */
export function billedSeconds({ processor, roundTrips }: Pick<Request, 'processor' | 'roundTrips'>, memoryMb: number) {
  const share = Math.min(1, memoryMb / wholeProcessorMb);
  // Billed by the millisecond, begun ones too.
  return Math.ceil(processor / 1000 / share + roundTrips * roundTripSeconds * 1000) / 1000;
}

/**
 * Seconds that Lambda bills for a start before the first request, since August 2025:
 * https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/. While a function starts it has a whole processor and
 * more, whatever its memory. Assumed: 120 ms of the runtime, and to load a bundle what "cold start" of the bench says of form and submit on Node 24
 * (37 and 34 ms), half a second with all that reports and the desk consist of.
 */
export function initSeconds(name: string): number {
  return name === 'form' || name === 'submit' || name === 'gate' ? 0.16 : 0.6;
}

/** One visit in so many meets a function that reads its session, since it has just started: 160 people in a room, ten environments of a function. */
export const visitsPerSessionRead = 16;

/**
 * What one thing that happens costs in calls, time and bytes. Each figure names its line of `npm run bench`, or the test
 * that counts it at the wire (test/integration/cost.wide.ts); what is neither is said to be assumed.
 */
export const usage = {
  /**
   * A participant on a first visit, counted as a browser asks (test/browser/first-visit.wide.ts). The script, which is the service worker
   * too, is asked for once a device and version. A browser without script asks for the receipt in its place, which forms bring along for
   * their script.
   */
  visit: {
    requests: [
      // Bench: "processor time of a form, warm". The script is taken for as much.
      { what: 'form', function: 'form', processor: 2600, roundTrips: 0 },
      { what: 'script', function: 'form', processor: 2600, roundTrips: 0, isCached: true },
      // Bench: "processor time of a submission".
      { what: 'submission', function: 'submit', processor: 2534, roundTrips: 1 },
    ] satisfies readonly Request[] as readonly Request[],
    // The next three are counted at the wire. Bench: "a submission, warm: write units", "a form, first of a function: read units".
    writeUnits: 1,
    /**
     * Where a stage has one-time codes, every answer is taken to come with a blind one, which costs most. A unit to issue it, one to
     * spend it (test/property/spending-codes.test.ts counts it), and one code in five is left over. An item of 130 bytes, and what
     * DynamoDB adds. The phone loads a script more and buys a token with it: that is where the code is spent.
     */
    code: {
      requests: [
        { what: 'script of blind codes', function: 'form', processor: 2600, roundTrips: 0, isCached: true },
        // Measured beside submissions: two thirds of what one takes, a millisecond of signing among it; rounded up.
        { what: 'token', function: 'submit', processor: 4000, roundTrips: 1 },
      ] satisfies readonly Request[] as readonly Request[],
      writeUnits: 2.25,
      /** A function that has not sold for the session yet reads its key, and the session is half a unit longer. Counted at the wire. */
      readUnits: 1.5,
      storedBytes: 290,
      /** Head and body of both, compressed. Counted at the wire. */
      outBytes: 17_500,
    },
    sessionReadUnits: 1,
    /** Head and body of all three answers, compressed. */
    outBytes: 24_500,
    /** Bench: "a stored response, p95"; and 100 bytes that DynamoDB adds to each item. */
    storedBytes: 726,
    /** The API's line for each request. Counted at the wire. */
    logBytes: 145,
  },
  /**
   * A session of the sample: open for 28 hours, looked at each hour, closed, sealed, compared with its answers a day later.
   * Its recipients get the final report: four organisers with attached tables, a speaker, and a quarter of a joint report.
   */
  session: {
    looks: 29,
    /** Topics that are handed out: each look, and the programme. Each is taken for a call of its own. */
    handedOut: 30,
    /** Assumed, of the report function: five at once when it closes. Looks are done by what the tick has started. */
    starts: 5,
    /** Whether the session is still due, it, the programme and the preferences are read; the session's item of 8 kB and its place in the index written. */
    look: { readUnits: 4, writeUnits: 10 },
    /** When it is sealed, and when it is compared. */
    folds: 2,
    /** Partition keys that a fold reads, each rounded up to 4 kB. */
    shards: 8,
    /** Besides looks and folds: publishing, seal, publications, dispatches, links. Counted at the wire. */
    readUnits: 105,
    writeUnits: 125,
    storedBytes: 84_000,
    mails: 6,
    /** The mean of the demo's 24 mails, as .eml files with their attachments. */
    mailBytes: 163_000,
    /**
     * Bench: four times "a mail with its tables", once "a mail of a session rendered", a quarter of four joint ones, two
     * folds of 160 responses and 29 looks; rounded up.
     */
    processor: 600_000,
    /** Calls to the tables, one after the other. Counted at the wire. */
    roundTrips: 226,
    /** Assumed: each recipient opens the page of results and takes one file. */
    results: { calls: 12, starts: 12, processor: 20_000, roundTrips: 4, outBytes: 60_000 },
    /** Assumed: one organiser takes the PDF, from a function that has to start its engine: 1.8 s here. */
    paper: { calls: 1, starts: 1, processor: 2_000_000, roundTrips: 4, outBytes: 160_000 },
    /**
     * Assumed: an organiser signs in, makes the session from an earlier one, changes twenty things, publishes, looks at the count some
     * ten times and goes to the results: 60 pages and saves, a draft and a version of 5 kB, one mail.
     */
    desk: {
      calls: 60,
      // Assumed: an organiser comes five times.
      starts: 5,
      processor: 20_000,
      roundTrips: 4,
      outBytes: 10_000,
      readUnits: 300,
      writeUnits: 150,
      storedBytes: 10_000,
      mails: 1,
    },
    /** Assumed: lines of the report's ticks and of the results pages. */
    logBytes: 40_000,
    /** Hours in which each metric is written when all is well; the others are silent. */
    metricHours: { ResponsesRefused: 4, ReportsDue: 31, MailsSent: 2 },
    /** Assumed: most answers come within so many seconds. */
    answeringSeconds: 3600,
  },
  /**
   * A letter to somebody who is invited, from the list to the day on which addresses are forgotten: their entry, their code, the
   * ledger, and the hourly looks at both while the session is open. Counted for an invitation; a reminder takes less. It has no attachment.
   */
  letter: {
    writeUnits: 8,
    readUnits: 13,
    storedBytes: 700,
    tableCalls: 14,
    /** In these, besides the calls: SES, and the wait for its rate. Taken for 100 ms. */
    roundTrips: 14 + 20,
    /** Bench: as many calls, 1.6 ms each, and a mail that is written, without its tables. */
    processor: 25_000,
    /** Assumed: a line of 400 bytes for each tick that sends some, twenty or more. */
    logBytes: 20,
  },
  /**
   * A tick that finds nothing: one query without a result, half a unit (the local engine counts none). Bench:
   * "processor time of a tick with nothing to do". The function writes nothing; Lambda writes two lines, as long as in
   * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html. Assumed: it starts anew each hour.
   */
  tick: { calls: 1, startsPerMonth: 730, readUnits: 0.5, processor: 7100, logBytes: 600 },
  /**
   * Lambda asks a queue without end, also while it is empty: five of its pollers at the least where there is a limit to what works at once, each for
   * 20 seconds: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html. A topic is sent, received and deleted, and the
   * tick asks what waits.
   */
  queue: { pollers: 5, pollSeconds: 20, requestsPerTopic: 4 },
  /**
   * A daily backup: reading, packing and sums of 100,000 items of 890 bytes took 39 microseconds each. Assumed: packed, three tenths are left.
   * Four parts of each table, and the list of them; what is large is divided.
   */
  backup: { perMonth: 730 / 24, processorPerKilobyte: 45, packedShare: 0.3, files: 13, megabytesOfFile: 8 },
  /** API Gateway remembers for an hour what the gate said. */
  gate: { callsPerMonth: 730, startsPerMonth: 730, processor: 2600, roundTrips: 1 },
  /**
   * A stage's canary, twice a day: each of its runs asks for 16 pages, and has one report made and mailed. Assumed, and rounded up: what its function takes, and what it, the tick
   * and the pages read and write; the time that these take for it is less than a cent.
   */
  canary: {
    runsPerMonth: 61,
    processor: 200_000,
    roundTrips: 150,
    requests: 16,
    readUnits: 150,
    writeUnits: 100,
  },
  /**
   * One request a second is traced, and 5 % of the rest; that can't be changed for Lambda.
   * https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
   */
  traces: { perSecond: 1, shareOfRest: 0.05 },
  /** DynamoDB asks for the key of a table again after five minutes: https://docs.aws.amazon.com/kms/latest/developerguide/services-dynamodb.html */
  keyRequestsPerTable: (730 * 60) / 5,
  /** What is stored is charged for as long as it is kept: a retention of 365 days, as in the sample. */
  retentionMonths: 12,
  hoursPerMonth: 730,
} as const;

/** What a participant asks for on a first visit to a stage. */
export function visitRequests({ hasCodes }: { readonly hasCodes: boolean }): readonly Request[] {
  const { requests, code } = usage.visit;
  return hasCodes ? [...requests, ...code.requests] : requests;
}

/** Bytes that a visit leaves in the logs. */
export function visitLogBytes(stage: { readonly hasCodes: boolean }): number {
  return visitRequests(stage).length * usage.visit.logBytes;
}
