import { functionNames } from '../../infra/bundle/bundle.ts';
import { type Built, bytesOf, filesOf, type Output } from './built.ts';
import type { Line } from './row.ts';

const budgets: Readonly<Record<string, number>> = { submit: 300_000, form: 320_000 };

/** Bytes of each bundle with the packages that weigh most in it, and of what the browser loads beside the form. */
export async function measureBundles({ modules, metafile, client }: Built): Promise<Line[]> {
  const floor = await bytesOf(modules.put);
  const lines: Line[] = [];
  for (const name of functionNames) {
    const files = filesOf(metafile, name);
    const budget = budgets[name];
    lines.push({
      what: `bundle ${name} (${heaviest(files, 3).join(', ')})`,
      unit: 'bytes',
      floor,
      measured: files.reduce((total, { bytes }) => total + bytes, 0),
      ...(budget !== undefined && { target: { of: 'measured', atMost: budget } }),
    });
    if (files.length > 1) {
      const measured = await bytesOf(modules[name]);
      lines.push({ what: `bundle ${name}: what it reads at its start`, unit: 'bytes', floor, measured });
    }
  }
  const target = { of: 'measured', atMost: 30_000 } as const;
  lines.push({
    what: 'script and service worker of the form, Brotli',
    unit: 'bytes',
    measured: client.script,
    target,
  });
  return lines;
}

/** The packages (or our own folders) with the most bytes, each with its kilobytes. */
export function heaviest(outputs: readonly Pick<Output, 'inputs'>[], count: number): string[] {
  const weights = new Map<string, number>();
  for (const [file, { bytesInOutput }] of outputs.flatMap(({ inputs }) => Object.entries(inputs))) {
    const owner = ownerOf(file);
    weights.set(owner, (weights.get(owner) ?? 0) + bytesInOutput);
  }
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([owner, bytes]) => `${owner} ${Math.round(bytes / 1000)} kB`);
}

function ownerOf(file: string): string {
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return inPackage ?? file.split('/').slice(0, 2).join('/');
}
