import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dev?: boolean;
  readonly license?: string;
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies });

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
  'caniuse-lite': 'CC-BY-4.0: data, to be named; MJML brings it and no bundle has it',
  slick: 'MIT, as its own page says; MJML brings it',
};

/** Whether a licence of a package can be chosen, or all of those that hold together are, free. */
function isFree(licence: string): boolean {
  const parts = licence.replace(/[()]/g, '').split(/ (OR|AND) /);
  const choices = parts.filter((part) => part !== 'OR' && part !== 'AND').map((part) => free.includes(part));
  return parts.includes('AND') ? choices.every(Boolean) : choices.some(Boolean);
}

describe('what is installed', () => {
  it('may be used and handed on by anybody', () => {
    const others = Object.entries(packages)
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
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, link, inBundle }]) => path !== '' && !link && !inBundle && !integrity,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('runs no script while it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
