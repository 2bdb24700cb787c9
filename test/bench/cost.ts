import { prices } from '../../infra/cli/cost/prices.ts';
import type { Line } from './row.ts';

/** What was measured of one visit: a form, its submission, the receipt. */
export interface Visit {
  /** Microseconds of processor time of a submission on this machine. */
  readonly processor: number;
  readonly submitWrites: number;
  readonly receiptReads: number;
  readonly sessionReads: number;
  readonly responseBytes: number;
  readonly logBytes: number;
  /** Bytes on the wire, compressed, headers included. */
  readonly formBytes: number;
  readonly receiptBytes: number;
  readonly scriptBytes: number;
}

/** Memory of the two functions in GB. */
const memory = 0.25;

/** Lambda gives a whole processor with 1,769 MB: https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
const processorShare = (memory * 1024) / 1769;

/** A round trip to DynamoDB from within a region, in seconds: what a handler waits for. */
const roundTrip = 0.005;

/** How many requests a warm function answers from one read of the session, at 160 people in a room and ten functions. */
const requestsPerRead = 16;

const gigabyte = 1e9;
const million = 1e6;

/** Dollars of one call of a function behind the HTTP API, without its reads, writes and bytes. */
function callCost({ processor, logBytes }: Visit, roundTrips: number): number {
  const seconds = processor / million / processorShare + roundTrips * roundTrip;
  return (
    prices.apiRequest.dollars +
    prices.lambdaRequest.dollars +
    seconds * memory * prices.lambdaArmSecond.dollars +
    (logBytes / gigabyte) * prices.logIngestion.dollars
  );
}

/**
 * Dollars a million, of submissions alone and of whole visits: form, submission, receipt. `transfer`: what their bytes
 * cost on top, once the 100 GB are used up that leave AWS free of charge each month. `script`: the form's script and its
 * bytes, once a device.
 */
export function ourCost(visit: Visit) {
  const out = (bytes: number) => (bytes / gigabyte) * prices.dataOut.dollars;
  const read = (units: number) => units * prices.read.dollars;
  const sessionRead = read(visit.sessionReads) / requestsPerRead;
  const submission = callCost(visit, 1) + visit.submitWrites * prices.write.dollars + sessionRead;
  const form = callCost(visit, 0) + sessionRead;
  const receipt = callCost(visit, 1) + read(visit.receiptReads) + sessionRead;
  const redirect = 500;
  return {
    submission: submission * million,
    form: (form + out(visit.formBytes)) * million,
    visit: (submission + form + receipt) * million,
    transfer: out(redirect + visit.formBytes + visit.receiptBytes) * million,
    script: (callCost(visit, 0) + out(visit.scriptBytes)) * million,
  };
}

/** What else could keep the counts: dollars a million submissions, on top of nothing but the same API and function. */
export function alternatives(visit: Visit, tallyBytes: number) {
  const write = prices.write.dollars * million;
  const ours = ourCost(visit).submission;
  const withoutWrite = ours - visit.submitWrites * write;
  const tallyUnits = Math.ceil(tallyBytes / 1024);
  // A transaction takes each unit twice; the counters' item is written whole each time.
  const counters = withoutWrite + 2 * (visit.submitWrites + tallyUnits) * write;
  // Batches of ten records: an invocation, and one conditional write of the counters; a marker for each response, so
  // that a redelivered batch counts once. Reads of a stream by Lambda are free.
  const batch = 10;
  const perBatch = (prices.lambdaRequest.dollars + 0.05 * memory * prices.lambdaArmSecond.dollars) * million;
  const stream = ours + write + (tallyUnits * write + perBatch) / batch;
  return { ours, counters, stream };
}

/** Dollars a month of the least container service that survives the loss of one zone, whether anybody answers or not. */
export function containerCost(): number {
  // https://aws.amazon.com/fargate/pricing/ (arm64) and https://aws.amazon.com/elasticloadbalancing/pricing/, us-east-1.
  const [processorHour, gigabyteHour, balancerHour, hours] = [0.03238, 0.00356, 0.0225, 730];
  return (2 * (0.25 * processorHour + 0.5 * gigabyteHour) + balancerHour) * hours;
}

/** The cost rows. `tallyBytes`: the size of the counters of one session. */
export function costLines(visit: Visit, tallyBytes: number): Line[] {
  const ours = ourCost(visit);
  const other = alternatives(visit, tallyBytes);
  const container = containerCost();
  // In front of the form a cache saves gateway, function and log, and takes its own price for request and transfer.
  const cached =
    (prices.cloudfrontRequest.dollars + (visit.formBytes / gigabyte) * prices.cloudfrontOut.dollars) * million;
  const row = (what: string, measured: number, more: object = {}): Line => ({ what, unit: '$', measured, ...more });
  return [
    row('a million submissions', ours.submission, { target: { of: 'measured', atMost: 2.5 } }),
    row('a million visits: form, submission, receipt', ours.visit, { target: { of: 'measured', atMost: 5 } }),
    row('the data transfer of a million visits beyond the free 100 GB a month', ours.transfer),
    row('a million first loads of the script', ours.script),
    row('a million forms from a cache, over ours', cached, { floor: ours.form }),
    row('a million submissions with transactional counters, over ours', other.counters, { floor: other.ours }),
    row('a million submissions with a stream aggregator, over ours', other.stream, { floor: other.ours }),
    row('a container that always runs: a month', container),
    {
      what: 'visits a month from which on that container is cheaper',
      unit: '',
      measured: (container / (ours.visit + ours.script)) * million,
    },
  ];
}
