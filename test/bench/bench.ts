/**
 * `npm run bench`: measures what participants feel and what ops pay, and prints one table.
 *
 *   NAME          only this part, or these; `peers`, another survey system from its registry, is measured only if it is named
 *   --readme      writes the lines with a target into README.md
 *   --long        also the parts that take minutes: the tests and the demo
 *   --quick       few repetitions, to see that it works; the numbers mean little
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withTable } from '../../infra/cli/terminal/marked-table.ts';
import { textTable } from '../../infra/cli/terminal/text-table.ts';
import { progress } from '../demo/progress.ts';
import { root } from './in-process.ts';
import { measure, partNames, usualParts } from './parts.ts';
import { isBesidePeer, peersTable } from './peers/peers.ts';
import { hasTarget, isMet } from './row.ts';
import { cellsOf, header, markdownTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readme: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const wanted = positionals.length > 0 ? positionals : usualParts;
const unknown = wanted.find((name) => !partNames.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no part ${unknown}: there are ${partNames.join(', ')}.\n`);
  process.exit(2);
}

const show = progress();
const { lines, failures } = await measure(wanted, { ...values, step: show.step });
show.done();

process.stdout.write(`${textTable(header, lines.map(cellsOf))}\n`);
if (values.readme) {
  const readme = join(root, 'README.md');
  const [peers, own] = [lines.filter(isBesidePeer), lines.filter((line) => !isBesidePeer(line) && hasTarget(line))];
  let text = readFileSync(readme, 'utf8');
  if (own.length > 0) text = withTable(text, 'bench', markdownTable(own));
  if (peers.length > 0) text = withTable(text, 'peers', peersTable(peers, cellsOf));
  writeFileSync(readme, text);
}
const missed = lines.filter((line) => !('skipped' in line) && isMet(line) === false);
process.stdout.write(`\n${missed.length} targets missed, ${failures.length} parts failed\n`);
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
