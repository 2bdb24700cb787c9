/**
 * `npm run proof`: prints what the latest runs of the large tests have tried, and what came of it.
 *
 *   --readme      writes the lines of runs with the sizes of a night into README.md
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withTable } from '../infra/cli/terminal/marked-table.ts';
import { textTable } from '../infra/cli/terminal/text-table.ts';
import { type KeptProof, proofFolder } from './fixtures/proof.ts';

const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } });

const files = existsSync(proofFolder) ? readdirSync(proofFolder).sort() : [];
const proofs = files.map((file) => JSON.parse(readFileSync(join(proofFolder, file), 'utf8')) as KeptProof);
const header = ['what', 'how much', 'what came of it'] as const;
const cells = (some: readonly KeptProof[]) => some.map(({ what, tried, found }) => [what, tried, found]);

process.stdout.write(`${textTable(header, cells(proofs))}\n`);
const small = proofs.filter(({ size }) => size === 'each').length;
if (small > 0) process.stdout.write(`${small} of these lines are of a run with small sizes: npm run test:nightly\n`);
if (values.readme) {
  const ofANight = proofs.filter(({ size }) => size === 'nightly');
  const readme = join(import.meta.dirname, '..', 'README.md');
  const rows = [header, header.map(() => '---'), ...cells(ofANight)].map((row) => `| ${row.join(' | ')} |`);
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), 'proof', rows.join('\n')));
}
