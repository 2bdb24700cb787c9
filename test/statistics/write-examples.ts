/**
 * Writes the calls that the page of definitions shows, with what they are given and what they give, for the programs that it names
 * (`.ci/statistics`).
 *
 *   tsx test/statistics/write-examples.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { examples } from '../../shared/web/pages/results/definitions/examples.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('the file is missing: tsx test/statistics/write-examples.ts FILE');
const calls = Object.entries(examples).flatMap(([definition, shown]) =>
  shown.flatMap(({ given, result, same, alike }) => [
    ...same.map((call) => ({ definition, given, ...call, gives: result, isAlike: false })),
    ...alike.map((call) => ({ definition, given, ...call, isAlike: true })),
  ]),
);
writeFileSync(file, JSON.stringify(calls));
