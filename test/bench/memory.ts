import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { prices } from '../../infra/cli/cost/prices.ts';
import { readTemplates } from '../../infra/cli/cost/provisioned.ts';
import { billedSeconds, usage } from '../../infra/cli/cost/usage.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { fillRoom } from '../demo/room.ts';
import { readSample } from '../demo/sample.ts';
import type { Built } from './built.ts';
import { deskVisits } from './desk-visits.ts';
import { functionEnvironment } from './environment.ts';
import { anEvent, aPost } from './events.ts';
import { root } from './in-process.ts';
import { node24 } from './installed.ts';
import { code } from './measured-session.ts';
import type { Taken } from './memory.process.ts';
import type { Line } from './row.ts';
import { type Served, withStack } from './served.ts';

const run = promisify(execFile);

/** How much of its memory a function may take: Lambda ends one that takes all of it. */
const mostOfIt = 0.75;

/**
 * What each function takes of the memory that the template gives it, at its largest work: participants come without end, the
 * tick seals, publishes and mails the whole sample programme at once, an organiser loads every file, and goes through all rooms of the
 * desk. And what other sizes
 * would cost and take: Lambda gives memory its share of a processor.
 */
export async function measureMemory(built: Built, people: number): Promise<Line[]> {
  const node = await node24(built.folder).catch(() => process.execPath);
  return withStack(async (served) => {
    const folder = join(built.folder, 'memory');
    // The Node that runs it may be another than the one that runs the benchmark.
    const caller = join(folder, 'memory.process.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['test/bench/memory.process.ts'],
      outfile: caller,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const calls = async (
      name: 'empty' | 'form' | 'submit' | 'report' | 'results' | 'desk',
      events: readonly object[],
    ) => {
      const [input, output] = [join(folder, `${name}.json`), join(folder, `${name}.taken.json`)];
      await writeFile(input, JSON.stringify(events));
      const NODE_OPTIONS = provisioned.get(name)?.options ?? '';
      const env = { ...functionEnvironment(served.stack), POWERTOOLS_METRICS_DISABLED: 'true', NODE_OPTIONS };
      await run(node, [caller, pathToFileURL(built.modules[name]).href, input, output], { env });
      return JSON.parse(await readFile(output, 'utf8')) as Taken;
    };
    const provisioned = provisionedIn(join(built.folder, 'assembly'));
    const forms = Array.from({ length: people }, () =>
      anEvent('GET', '/f/{code}', `/f/${code}`, { variables: { code } }),
    );
    const posts = await Promise.all(forms.map(async (_, at) => aPost(code, await served.fill(at))));

    const empty = await calls('empty', forms);
    const form = await calls('form', forms);
    const submit = await calls('submit', posts);
    await fillAndClose(served, people);
    const report = await calls('report', [{}, {}]);
    const results = await calls('results', await filesOf(served));
    const desk = await calls('desk', await deskVisits(served));
    return [
      ...Object.entries({ form, submit, report, results, desk }).map(
        ([name, { megabytes }]): Line => ({
          what: `memory of ${name} at its most, of ${provisioned.get(name)?.megabytes} MB`,
          unit: 'MB',
          floor: empty.megabytes,
          measured: megabytes,
          target: { of: 'measured', atMost: mostOfIt * (provisioned.get(name)?.megabytes ?? 0) },
        }),
      ),
      {
        what: `a tick that mails 4 sessions of ${people} and the programme: processor`,
        unit: 's',
        measured: report.seconds,
      },
      ...[128, 256, 512, 1024].flatMap(atSize),
    ];
  });
}

/** What a participant waits for a function, and what the functions of a million visits cost, at a size in MB. */
function atSize(size: number): Line[] {
  const { requests } = usage.visit;
  const slowest = Math.max(...requests.map((request) => billedSeconds(request, size)));
  const billed = requests.reduce((total, request) => total + billedSeconds(request, size), 0);
  const dollars = billed * (size / 1024) * prices.lambdaArmSecond.dollars * 1e6;
  return [
    { what: `the slowest request of a visit, computed for ${size} MB`, unit: 'ms', measured: slowest * 1000 },
    { what: `the functions' time of a million visits, computed for ${size} MB`, unit: '$', measured: dollars },
  ];
}

/** The memory of a function, and with which options Node.js runs there. */
interface Provisioned {
  readonly megabytes: number;
  readonly options: string;
}

function provisionedIn(assembly: string): Map<string, Provisioned> {
  return new Map(
    readTemplates(assembly).flatMap(({ id, Properties }) => {
      const [, name] = /^(\w+)Function[0-9A-F]{8}$/.exec(id) ?? [];
      if (name === undefined) return [];
      const megabytes = Number(Properties?.MemorySize);
      const variables = (Properties?.Environment as { Variables?: Record<string, unknown> } | undefined)?.Variables;
      return [
        [name.toLowerCase(), { megabytes, options: String(variables?.NODE_OPTIONS ?? lambdaOptions(megabytes)) }],
      ];
    }),
  );
}

/** What Lambda's runtime starts Node.js with where a function says nothing of it: young objects by twentieths, old ones by nine tenths. */
function lambdaOptions(megabytes: number): string {
  return `--max-semi-space-size=${Math.floor(megabytes * 0.05)} --max-old-space-size=${Math.floor(megabytes * 0.9)}`;
}

/** So many answers to each session of the sample, whose time is over then. */
async function fillAndClose({ stack, target }: Served, people: number): Promise<void> {
  for (const [at, { code }] of readSample().sessions.entries()) {
    await fillRoom({ url: stack.url, code, people, mood: 0, seed: at + 1 }, () => {});
    await closeSession(code as SessionCode, target.programmes, systemClock.now(), { withoutGrace: true });
  }
}

/** The pages of an organiser's link, each file among them. */
async function filesOf({ target }: Served): Promise<object[]> {
  const { programme, recipients } = readSample();
  const key = newKey(randomBytes(16));
  const recipient = recipients[0]?.id ?? '';
  await target.links.keep({ programme, recipient, hash: keyHash('results', key), madeAt: systemClock.now() });
  const at = `/r/${programme}/${key}`;
  const pages = ['results.xlsx', 'results.csv', 'results.json'].map((page) =>
    anEvent('GET', '/r/{programme}/{key}/{page}', `${at}/${page}`, { variables: { programme, key, page } }),
  );
  const page = anEvent('GET', '/r/{programme}/{key}', at, { variables: { programme, key } });
  return Array.from({ length: 5 }, () => [page, ...pages]).flat();
}
