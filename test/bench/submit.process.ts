/** Submissions, bare writes and bare parsing in turn, in a process that does nothing else. */
import { randomBytes } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { newSubmissionId } from '../../shared/response/response.ts';
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
  readonly milliseconds: Readonly<Record<'submit' | 'put', readonly number[]>>;
  readonly processor: Readonly<Record<Lane, readonly number[]>>;
}

type Lane = 'submit' | 'put' | 'parse';
type Handler = (event: object) => Promise<Answer>;

const blockSize = 100;

await answering(async ({ modules, code, filled, item, times }: SubmitInput): Promise<SubmitTimes> => {
  const load = async (module: string) => ((await import(module)) as { handler: Handler }).handler;
  const [submit, put, parse] = await Promise.all([load(modules.submit), load(modules.put), load(modules.parse)]);
  const freshId = () => newSubmissionId(randomBytes(16));
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
    put: { prepare: () => ({ item: { ...item, sk: { S: freshId() } } }), handler: put, status: 200 },
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

  const milliseconds = { submit: [] as number[], put: [] as number[] };
  for (let at = -blockSize; at < times; at += 1) {
    // In turn, and each as often first, so that a busy machine is as busy for both.
    const order = at % 2 === 0 ? (['submit', 'put'] as const) : (['put', 'submit'] as const);
    for (const lane of order) {
      const taken = await once(lane);
      if (at >= 0) milliseconds[lane].push(taken);
    }
  }
  const processor: Record<Lane, number[]> = { submit: [], put: [], parse: [] };
  for (let round = 0; round < Math.ceil(times / blockSize); round += 1) {
    for (const lane of ['submit', 'put', 'parse'] as const) {
      const events = Array.from({ length: blockSize }, () => lanes[lane].prepare());
      const before = process.cpuUsage();
      for (const event of events) await lanes[lane].handler(event);
      const { user, system } = process.cpuUsage(before);
      processor[lane].push((user + system) / blockSize);
    }
  }
  return { milliseconds, processor };
});
