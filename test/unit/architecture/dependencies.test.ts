import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies });

describe('what is installed', () => {
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
