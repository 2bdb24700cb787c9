/**
 * `npm run mutation -- FOLDER...`: changes each expression of the folders of shared/ (all of the domain without a folder),
 * one at a time, runs the unit and property tests that reach it, and prints how many of the changes a test noticed. Fails
 * below 95 % in any folder, and where the list of equivalent changes is no longer true. What an earlier run found out
 * is kept in .build/mutation, and used where neither file nor tests changed. What does it, Stryker, is installed when it is first
 * asked for, into .build/stryker.
 *
 *   --force       tries all again: for changed fixtures, which are not seen to have changed
 *   --jobs N      tests at once (2)
 *   --file NAME   only files of that name (`fold.ts`)
 *   --tests GLOB  only by these tests (`unit/tally/*.test.ts`): quicker, and a lower score, since others notice some more
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { textTable } from '../../infra/cli/terminal/text-table.ts';
import { proven } from '../fixtures/proof.ts';
import { equivalents } from './equivalents.ts';
import { installedStryker } from './installed-stryker.ts';
import { type Judgement, judge } from './judge.ts';
import { type Mutant, readMutant } from './mutant.ts';

const least = 95;

/** The folders whose rules are the product: what is counted, released, mailed and said. */
const domain = [
  ...['access', 'time', 'questionnaire', 'question-types', 'response', 'programme', 'tally', 'statistics', 'privacy'],
  ...['publication', 'delivery', 'report', 'mail', 'sheets', 'tick'],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    force: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '2' },
    file: { type: 'string', default: '*.{ts,tsx}' },
    tests: { type: 'string', default: '' },
  },
});

const top = join(import.meta.dirname, '..', '..');
const kept = join(top, '.build', 'mutation');
const folders = (positionals.length > 0 ? positionals : domain).map((name) => `shared/${name.replace('shared/', '')}`);
// A folder that there is not has no change that went unnoticed, and would pass.
const missing = folders.filter((folder) => !existsSync(join(top, folder)));
if (missing.length > 0) {
  process.stderr.write(
    `there is no ${missing.join(', ')}: a folder of shared/ is named as in "npm run mutation -- tally"\n`,
  );
  process.exit(1);
}

mkdirSync(kept, { recursive: true });
process.chdir(top);
const { Stryker, vitestRunner } = await installedStryker(join(top, '.build', 'stryker'));
// Stryker's processes read it where they read which tests there are.
process.env.MUTATION_TESTS = values.tests;
const judgements: Judgement[] = [];
// One after the other: a folder's tests are those that reach it, and its result is printed when it is known.
for (const folder of folders) {
  const judgement = judge(folder, await mutantsOf(folder), equivalents);
  judgements.push(judgement);
  print(judgement);
}

process.stdout.write(`\n${tableOf(judgements)}\n`);
const isWhole = values.file.includes('*') && values.tests === '';
const isStale = isWhole && judgements.some(({ stale }) => stale.length > 0);
if (isStale || judgements.some(({ score }) => score < least)) process.exitCode = 1;
else if (isWhole && positionals.length === 0) proveAll();

async function mutantsOf(folder: string): Promise<Mutant[]> {
  // What fewer tests found out is no result of all.
  const name = folder.replaceAll('/', '-') + (values.tests && '-by-some');
  const stryker = new Stryker({
    mutate: [`${folder}/**/${values.file}`],
    testRunner: 'vitest',
    plugins: [vitestRunner],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
    coverageAnalysis: 'perTest',
    concurrency: Number(values.jobs),
    incremental: true,
    incrementalFile: join(kept, `${name}.json`),
    force: values.force,
    tempDirName: join(kept, 'sandbox'),
    ignorePatterns: ['.build', '.local', 'cdk.out', 'findings', 'test/browser'],
    disableTypeChecks: false,
    // It would be rewritten with a part of TypeScript that TypeScript 7 does not have, and needs no rewriting.
    tsconfigFile: 'none',
    reporters: ['html', 'progress-append-only'],
    htmlReporter: { fileName: join(kept, `${name}.html`) },
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 60,
    allowEmpty: true,
  });
  const raw = await stryker.runMutationTest();
  return raw.flatMap((mutant) => {
    const file = relative(top, mutant.fileName);
    return readMutant(mutant, file, readFileSync(join(top, file), 'utf8')) ?? [];
  });
}

function print({ folder, survivors, stale }: Judgement): void {
  process.stdout.write(`\n${folder}: ${survivors.length} changes that no test noticed\n`);
  for (const { file, line, original, mutated } of survivors) {
    process.stdout.write(`  ${file}:${line}  ${original}  ->  ${mutated}\n`);
  }
  for (const { file, original, mutated } of stale) {
    process.stdout.write(`  in the list of equivalents, but not so: ${file}  ${original}  ->  ${mutated}\n`);
  }
}

function tableOf(all: readonly Judgement[]): string {
  const rows = all.map(({ folder, killed, survivors, equivalent, score }) => [
    ...[folder, killed + survivors.length, killed, survivors.length, equivalent],
    Number(score.toFixed(1)),
  ]);
  return textTable(['folder', 'changes', 'noticed', 'unnoticed', 'equivalent', '%'], rows);
}

function proveAll(): void {
  const noticed = judgements.reduce((sum, { killed }) => sum + killed, 0);
  const unnoticed = judgements.reduce((sum, { survivors }) => sum + survivors.length, 0);
  const proof = {
    what: 'wrong changes of one expression of the domain',
    tried: `${(noticed + unnoticed).toLocaleString('en')} in ${judgements.length} folders`,
    found: `${((100 * noticed) / (noticed + unnoticed)).toFixed(1)} % noticed by a unit or property test`,
  };
  // It has one size, which is a night's.
  proven('mutants', proof, 'nightly');
}
