/**
 * `npm run proof`: prints what the latest runs of the large tests have tried, and what came of it.
 *
 *   --readme      writes the lines of runs with the sizes of a night into README.md
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textTable } from '../infra/cli/terminal/text-table.ts';
import { cellsOf, type KeptProof, proofFolder, proofHeader, withProofs } from './fixtures/proof.ts';

const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } });

const files = existsSync(proofFolder) ? readdirSync(proofFolder).sort() : [];
const proofs = files.map((file) => JSON.parse(readFileSync(join(proofFolder, file), 'utf8')) as KeptProof);

if (proofs.length === 0) {
  process.stdout.write(
    'Nothing was tried here yet: npm test does it with small sizes, npm run test:nightly with large ones.\n',
  );
} else {
  process.stdout.write(`${textTable(proofHeader, proofs.map(cellsOf))}\n`);
}
const small = proofs.filter(({ size }) => size === 'each').length;
if (small > 0) process.stdout.write(`${small} of these lines are of a run with small sizes: npm run test:nightly\n`);
if (values.readme) {
  const readme = join(import.meta.dirname, '..', 'README.md');
  const written = withProofs(readFileSync(readme, 'utf8'), proofs);
  if (written === undefined) {
    process.stderr.write('README.md stays as it is: no line is of a run with the sizes of a night.\n');
    process.exitCode = 1;
  } else writeFileSync(readme, written);
}
