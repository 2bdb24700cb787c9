/** Submissions, bare and conditional writes and bare parsing in turn, in a process that does nothing else. */
import { randomBytes } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { useJsonConsole } from '../../infra/local/functions/json-console.ts';
import { newSubmissionId } from '../../shared/response/response.ts';
import { partitionKey, sortKey } from '../../shared/store/tables.ts';
import { type Answer, aPost } from './events.ts';
import { answering } from './in-process.ts';

export interface SubmitInput {
  readonly modules: { readonly submit: string; readonly put: string; readonly parse: string };
  readonly code: string;
  /** A filled form, and how it was stored. */
  readonly filled: readonly (readonly [name: string, value: string])[];
  readonly item: Record<string, AttributeValue>;
  /** How often each is timed. */
  readonly times: number;
}

/** Milliseconds of each call, and microseconds of processor time a call, a value for each block of calls. */
export interface SubmitTimes {
  readonly milliseconds: Readonly<Record<TimedLane, readonly number[]>>;
  readonly processor: Readonly<Record<Lane, readonly number[]>>;
}

/** `keep` is the write of a submission: a PutItem on the condition that it is the first. */
const timedLanes = ['submit', 'put', 'keep'] as const;
type TimedLane = (typeof timedLanes)[number];
type Lane = TimedLane | 'parse';
type Handler = (event: object) => Promise<Answer>;

const blockSize = 100;

// As on Lambda, where one line of JSON is written instead of what Node.js shows a person.
useJsonConsole(
  'INFO',
  () => 'bench',
  (line) => process.stdout.write(line),
);

await answering(async ({ modules, code, filled, item, times }: SubmitInput): Promise<SubmitTimes> => {
  const load = async (module: string) => ((await import(module)) as { handler: Handler }).handler;
  const [submit, put, parse] = await Promise.all([load(modules.submit), load(modules.put), load(modules.parse)]);
  // Code and connection of its own, as the others have: code that is run twice as often is compiled sooner.
  const keep = await load(`${modules.put}?keep`);
  const freshId = () => newSubmissionId(randomBytes(16));
  const freshItem = () => ({ ...item, [sortKey]: { S: freshId() } });
  const json = JSON.stringify(Object.fromEntries(filled));
  const lanes: Record<Lane, { prepare(): object; handler: Handler; status: number }> = {
    submit: {
      prepare: () =>
        aPost(
          code,
          filled.map(([name, value]) => [name, name === '_submission' ? freshId() : value]),
        ),
      handler: submit,
      status: 303,
    },
    put: { prepare: () => ({ item: freshItem() }), handler: put, status: 200 },
    keep: {
      prepare: () => ({ item: freshItem(), condition: `attribute_not_exists(${partitionKey})` }),
      handler: keep,
      status: 200,
    },
    parse: { prepare: () => ({ body: json }), handler: parse, status: 201 },
  };
  const once = async (lane: Lane) => {
    const { prepare, handler, status } = lanes[lane];
    const event = prepare();
    const begun = performance.now();
    const answer = await handler(event);
    const taken = performance.now() - begun;
    if (answer.statusCode !== status) throw new Error(`${lane} answered ${answer.statusCode}`);
    return taken;
  };

  const milliseconds: Record<TimedLane, number[]> = { submit: [], put: [], keep: [] };
  for (let at = -blockSize; at < times; at += 1) {
    // In turn, and each as often first, so that a busy machine is as busy for all.
    for (const step of timedLanes.keys()) {
      const lane = timedLanes[(step + at + blockSize) % timedLanes.length] as TimedLane;
      const taken = await once(lane);
      if (at >= 0) milliseconds[lane].push(taken);
    }
  }
  const processor: Record<Lane, number[]> = { submit: [], put: [], keep: [], parse: [] };
  for (let round = 0; round < Math.ceil(times / blockSize); round += 1) {
    for (const lane of [...timedLanes, 'parse'] as const) {
      const events = Array.from({ length: blockSize }, () => lanes[lane].prepare());
      const before = process.cpuUsage();
      for (const event of events) await lanes[lane].handler(event);
      const { user, system } = process.cpuUsage(before);
      processor[lane].push((user + system) / blockSize);
    }
  }
  return { milliseconds, processor };
});
