import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

interface Locked {
  /** What is installed there, if it is called otherwise. */
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  /** The address that it was fetched from; absent: that of no registry is written down. */
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dev?: boolean;
  readonly license?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly engines?: { readonly node?: string };
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
};
const { packages } = lockIn('package-lock.json');
/** What `npm run mutation` installs besides, when it is asked for. */
const ofMutation = lockIn('test/mutation/stryker/package-lock.json').packages;
const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies });

/** What is large of them, and why it is here: CONTRIBUTING.md. */
const mostPackages = 340;

/** The earliest one that is supported, and of each release line that is maintained one that operators have. */
const releases = ['20.19.0', '22.23.5', '24.22.3', '26.0.0'];

/** They ask for no more than to be named; fonts may not be sold by themselves. */
const free = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
];

/** Others, each with why it may be here. */
const allowed: Readonly<Record<string, string>> = {
  'axe-core': 'MPL-2.0: asks for its own changes only, and is used by tests alone',
  lightningcss: 'MPL-2.0: asks for its own changes only, and is used by tests alone (of vitest)',
  'caniuse-lite': 'CC-BY-4.0: data, to be named; the tool of `npm run mutation` alone brings it',
};

function lockIn(file: string): { readonly packages: Readonly<Record<string, Locked>> } {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What `npm ci` installs on Linux and x64, each with its place. */
function installed(): [place: string, Locked][] {
  const fits = (allowed: readonly string[] | undefined, own: string) =>
    allowed === undefined || allowed.includes(own) || (!allowed.includes(`!${own}`) && allowed.every(isExclusion));
  return Object.entries(packages).filter(
    ([place, { os, cpu, libc, inBundle }]) =>
      place !== '' && !inBundle && fits(os, 'linux') && fits(cpu, 'x64') && fits(libc, 'glibc'),
  );
}

function isExclusion(name: string): boolean {
  return name.startsWith('!');
}

/** Whether a licence of a package can be chosen, or all of those that hold together are, free. */
function isFree(licence: string): boolean {
  const parts = licence.replace(/[()]/g, '').split(/ (OR|AND) /);
  const choices = parts.filter((part) => part !== 'OR' && part !== 'AND').map((part) => free.includes(part));
  return parts.includes('AND') ? choices.every(Boolean) : choices.some(Boolean);
}

describe('what is installed', () => {
  it('may be used and handed on by anybody', () => {
    const others = [...Object.entries(packages), ...Object.entries(ofMutation)]
      .filter(([path, { license = '', link }]) => path !== '' && !link && !isFree(license))
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const kinds = new Set(others.map((name) => (name.startsWith('lightningcss-') ? 'lightningcss' : name)));

    expect([...kinds].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('is named by exact versions, those of the lock file', () => {
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  it('is known by its content', () => {
    // What a package brings inside itself is part of its content.
    const unknown = [...Object.entries(packages), ...Object.entries(ofMutation)].filter(
      ([path, { integrity, link, inBundle }]) => path !== '' && !link && !inBundle && !integrity,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('is asked of the registry of whoever installs, and the content is that of the lock file whichever it is', () => {
    const locked = [...Object.entries(packages), ...Object.entries(ofMutation)].filter(([path]) => path !== '');
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    const hashes = locked.flatMap(([, { integrity }]) => integrity ?? []);
    expect(hashes.filter((hash) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(hash))).toEqual([]);
    // Of one package and version there is one content.
    const contents = new Map<string, Set<string>>();
    for (const [path, { name, version = '', integrity }] of locked) {
      const key = `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`;
      if (integrity !== undefined) contents.set(key, (contents.get(key) ?? new Set()).add(integrity));
    }
    expect([...contents].filter(([, each]) => each.size > 1)).toEqual([]);
  });

  it('is few: a package more is a stranger more, and a wait for whoever installs', () => {
    expect(installed().length).toBeLessThanOrEqual(mostPackages);
    // So that one that goes is not replaced by the next unseen.
    expect(installed().length).toBeGreaterThan(mostPackages - 20);
  });

  it('is taken by each release of Node that may run it', () => {
    const refused = installed().flatMap(([place, { engines }]) =>
      releases.filter((release) => !satisfies(release, engines?.node ?? '*')).map((release) => `${place}: ${release}`),
    );
    expect(refused).toEqual([]);
  });

  it('lacks what nothing loads, by one empty package in its place', () => {
    const aliases = Object.values(packages).flatMap(({ name }) => name ?? []);
    expect(new Set(aliases)).toEqual(new Set([own.name, '@favware/skip-dependency']));
  });

  it('runs no script while it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
