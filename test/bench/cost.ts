import { prices } from '../../infra/cli/cost/prices.ts';
import { billedSeconds, initSeconds, usage, visitsPerSessionRead } from '../../infra/cli/cost/usage.ts';
import { gigabytes } from '../../infra/cli/cost/used-line.ts';
import type { Line } from './row.ts';

/** What was measured of one visit: a form, its submission, the receipt by its address. */
export interface Visit {
  /** Microseconds of processor time on this machine: of a submission, a form, a receipt. */
  readonly processor: number;
  readonly formProcessor: number;
  readonly receiptProcessor: number;
  readonly submitWrites: number;
  readonly receiptReads: number;
  readonly sessionReads: number;
  readonly responseBytes: number;
  /** Bytes on the wire, compressed, headers included. */
  readonly formBytes: number;
  readonly scriptBytes: number;
}

/** Memory of the functions for participants, in MB. */
const memoryMb = 256;

const million = 1e6;

/** Dollars of one call of a function behind the HTTP API, without its reads, writes and bytes on the way out. */
function callCost(processor: number, roundTrips: number): number {
  return (
    prices.apiRequest.dollars +
    prices.lambdaRequest.dollars +
    timeCost(processor, roundTrips) +
    logCost(usage.visit.logBytes)
  );
}

function timeCost(processor: number, roundTrips: number): number {
  return billedSeconds({ processor, roundTrips }, memoryMb) * (memoryMb / 1024) * prices.lambdaArmSecond.dollars;
}

/** A visit's part in the start of a function. */
function startCost(name: string): number {
  return ((initSeconds(name) * memoryMb) / 1024 / visitsPerSessionRead) * prices.lambdaArmSecond.dollars;
}

function logCost(bytes: number): number {
  return gigabytes(bytes) * prices.logIngestion.dollars;
}

/**
 * Dollars a million: of submissions alone; of whole visits by a device that has the script (`visit`: form, submission), of first ones
 * (`first`: the script besides), counted as a browser asks (test/browser/first-visit.wide.ts), and of those by a browser that uses none
 * (`plain`: form, submission, receipt). `transfer`: what the bytes of a first visit cost on top, once the 100 GB are used up that leave AWS free of charge each month; `traces`: the same beyond
 * the free 100,000, in a crowd.
 */
export function ourCost(visit: Visit) {
  const out = (bytes: number) => gigabytes(bytes) * prices.dataOut.dollars;
  const read = (units: number) => units * prices.read.dollars;
  const sessionRead = read(visit.sessionReads) / visitsPerSessionRead;
  const submission =
    callCost(visit.processor, 1) + visit.submitWrites * prices.write.dollars + sessionRead + startCost('submit');
  const form = callCost(visit.formProcessor, 0) + sessionRead + startCost('form');
  const receipt = callCost(visit.receiptProcessor, 1) + read(visit.receiptReads) + sessionRead;
  const script = callCost(visit.formProcessor, 0);
  const replyBytes = 700;
  return {
    submission: submission * million,
    form: (form + out(visit.formBytes)) * million,
    visit: (submission + form) * million,
    first: (submission + form + script) * million,
    plain: (submission + form + receipt) * million,
    transfer: out(replyBytes + visit.formBytes + visit.scriptBytes) * million,
    traces: usage.visit.requests.length * usage.traces.shareOfRest * prices.trace.dollars * million,
  };
}

/** What else could keep the counts: dollars a million submissions, each with the same API and function in front. */
export function alternatives(visit: Visit, tallyBytes: number) {
  const write = prices.write.dollars * million;
  const ours = ourCost(visit).submission;
  const tallyUnits = Math.ceil(tallyBytes / 1024);
  // A transaction of two items: each unit counts twice, and the counters' item is written whole each time.
  const counters = ours + (2 * (visit.submitWrites + tallyUnits) - visit.submitWrites) * write;
  // Batches of ten records: an invocation that reads the counters and writes them under a condition, and a marker for each
  // response, so that a redelivered batch counts once. Lambda's own reads of a stream are free.
  const batch = 10;
  const readCounters = Math.ceil(tallyBytes / 4096) * prices.read.dollars;
  const invocation = prices.lambdaRequest.dollars + timeCost(batch * markerProcessor, 2 + batch);
  const stream = ours + write + (tallyUnits * write + (readCounters + invocation) * million) / batch;
  return { ours, counters, stream };
}

/** Microseconds for a record of a stream: parsed and counted, its marker written; as our fold and a bare PutItem. */
const markerProcessor = 70 + 1600;

/**
 * Dollars a month of the least container service that survives the loss of one zone, whether anybody answers or not: two
 * tasks of a quarter of a processor, a balancer in two zones, and an address for each of the four, without which a task
 * reaches neither its image nor the tables.
 */
export function containerCost(): number {
  const task = 0.25 * prices.fargateProcessor.dollars + 0.5 * prices.fargateMemory.dollars;
  return 2 * task + prices.balancer.dollars + 4 * prices.publicAddress.dollars;
}

/** Dollars a million first visits that a container saves: API, calls and time. Tables, logs and bytes cost it as much. */
function savedByContainer({ formProcessor, processor }: Visit): number {
  const calls = usage.visit.requests.length * (prices.apiRequest.dollars + prices.lambdaRequest.dollars);
  const time = 2 * timeCost(formProcessor, 0) + timeCost(processor, 1);
  return (calls + time) * million;
}

/** The cost rows. `tallyBytes`: the size of the counters of one session. */
export function costLines(visit: Visit, tallyBytes: number): Line[] {
  const ours = ourCost(visit);
  const other = alternatives(visit, tallyBytes);
  const container = containerCost();
  // In front of the form a cache saves gateway, function and log, and takes its own price for request and transfer.
  const cached =
    (prices.cloudfrontRequest.dollars + gigabytes(visit.formBytes) * prices.cloudfrontOut.dollars) * million;
  const row = (what: string, measured: number, more: object = {}): Line => ({ what, unit: '$', measured, ...more });
  return [
    row('a million submissions', ours.submission, { target: { of: 'measured', atMost: 2.5 } }),
    row('a million first visits: form, script, submission', ours.first, { target: { of: 'measured', atMost: 5 } }),
    row('a million visits with the script of an earlier one', ours.visit, { target: { of: 'measured', atMost: 5 } }),
    row('a million visits without script: form, submission, receipt', ours.plain, {
      target: { of: 'measured', atMost: 5 },
    }),
    row('the data transfer of a million first visits beyond the free 100 GB a month', ours.transfer),
    row('the traces of a million first visits in a crowd beyond the free 100,000 a month', ours.traces),
    row('a million forms from a cache, over ours', cached, { floor: ours.form }),
    row('a million submissions with transactional counters, over ours', other.counters, { floor: other.ours }),
    row('a million submissions with a stream aggregator, over ours', other.stream, { floor: other.ours }),
    row('a container that always runs: a month', container),
    {
      what: 'visits a month from which on that container is cheaper',
      unit: '',
      measured: (container / savedByContainer(visit)) * million,
    },
  ];
}
