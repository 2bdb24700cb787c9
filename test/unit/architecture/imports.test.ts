import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

interface Import {
  readonly from: string;
  /** A path from the root for our own files, else the name of a package. */
  readonly to: string;
  /** Gone at run time. */
  readonly isTypeOnly: boolean;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** What a file imports or exports from elsewhere, types as well, at its top or while it runs. */
function importsOf(from: string): Import[] {
  const source = readFileSync(join(root, from), 'utf8');
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...source.matchAll(statement)].map(([, type, name = '', dynamic]) => {
    const to = dynamic ?? name;
    const path = to.startsWith('.') ? posix.join(posix.dirname(from), to) : to;
    return { from, to: path, isTypeOnly: type !== undefined };
  });
}

const files = ['shared', 'functions', 'infra', 'test'].flatMap(filesIn);
const imports = files.flatMap(importsOf);

/** The imports of the files under some folders that lead to one of the targets (a path or a package, or below it). */
function found(folders: readonly string[], targets: readonly string[]): string[] {
  const isUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
  return imports
    .filter(({ from }) => folders.some((folder) => isUnder(from, folder)))
    .filter(({ to }) => targets.some((target) => isUnder(to, target)))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** The domain: what may know no SDK and no store. */
const domain = [
  'programme',
  'questionnaire',
  'response',
  'tally',
  'statistics',
  'privacy',
  'report',
  'i18n',
  'time',
].map((name) => `shared/${name}`);
const adapters = ['shared/store/dynamodb', 'shared/mail/ses.ts', '@aws-sdk', 'node:fs', 'node:http'];

describe('imports', () => {
  it('are found, and lead to files that exist', () => {
    const own = imports.filter(({ to }) => /^(shared|functions|infra|test)\//.test(to));

    expect(own.length).toBeGreaterThan(300);
    expect(own.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
    expect(found(['shared/tally/fold.ts'], ['shared/questionnaire/items.ts'])).toHaveLength(1);
    expect(domain.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  it('of the core lead neither to functions nor to infra nor to tests', () => {
    expect(found(['shared'], ['functions', 'infra', 'test'])).toEqual([]);
  });

  it('of functions lead neither to infra nor to tests, and of infra not to tests', () => {
    expect(found(['functions'], ['infra', 'test'])).toEqual([]);
    expect(found(['infra'], ['test'])).toEqual([]);
  });

  it('of the domain lead to no adapter', () => {
    expect(found(domain, adapters)).toEqual([]);
  });

  it('of the domain ask neither the machine for the time nor for chance', () => {
    const asking = domain
      .flatMap(filesIn)
      .filter((file) => file !== 'shared/time/system-clock.ts')
      .filter((file) => /Date\.now\(|new Date\(\)|Math\.random|randomBytes|randomUUID|process\.env/.test(read(file)));
    expect(asking).toEqual([]);
  });

  it('run in no circle', () => {
    expect(circles(imports.filter(({ isTypeOnly }) => !isTypeOnly))).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Each circle once, as the files along it. */
function circles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.add([...path.slice(start), file].join(' > '));
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found];
}
