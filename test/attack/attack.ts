/**
 * `npm run attack`: lives programmes, each from its own seed, and attacks all that is published of them with an exact solver.
 *
 *   --lives n     how many; 1000 by default
 *   --from n      the seed of the first one; 0 by default
 *
 * Prints what was attacked, and in words what was found out, with the seed of the life: `--from SEED --lives 1` lives it again.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { progress } from '../demo/progress.ts';
import { inWords, type Outcome, together } from '../fixtures/attack/attack.ts';

const { values } = parseArgs({
  options: { lives: { type: 'string', default: '1000' }, from: { type: 'string', default: '0' } },
});
const [lives, from] = [Number(values.lives), Number(values.from)];
if (!Number.isInteger(lives) || !Number.isInteger(from) || lives < 1 || from < 0) {
  process.stderr.write('--lives and --from take whole numbers, at least 1 and 0.\n');
  process.exit(2);
}

const begun = performance.now();
const show = progress();
show.bar(`Attacking ${lives} lives`, lives);
const seeds = Array.from({ length: lives }, (_, at) => from + at).values();
const outcomes = await Promise.all(Array.from({ length: Math.min(lives, availableParallelism()) }, attackSome));
show.done();
const { figures, found } = outcomes.flat().reduce(together);

const exact = found.filter(({ range }) => range.least === range.most).length;
const rows: [string, number][] = [
  ['lives', figures.lives],
  ['people', figures.people],
  ['publications', figures.publications],
  ['tables by kind of organisation', figures.tables],
  ['with other answers by a decision', figures.decided],
  ['which repeat an earlier one', figures.repeated],
  ['counts attacked', figures.judged],
  ['of these, as narrow by rule alone', figures.excused],
  ['found out exactly', exact],
  ['found out to within one', found.length - exact],
  ['seconds', Math.round((performance.now() - begun) / 1000)],
];
for (const [name, count] of rows) process.stdout.write(`${name.padEnd(36)}${String(count).padStart(9)}\n`);
for (const each of found) process.stdout.write(`${inWords(each)}\n`);
process.exitCode = found.length > 0 ? 1 : 0;

/** A process that attacks one life after the other, as long as there are any. */
function attackSome(): Promise<Outcome[]> {
  const worker = fork(join(import.meta.dirname, 'attack.process.ts'), { execArgv: ['--import', 'tsx'] });
  const attacked: Outcome[] = [];
  const { promise, resolve, reject } = withResolvers<Outcome[]>();
  const next = () => {
    const { value, done } = seeds.next();
    if (done) worker.disconnect();
    else worker.send(value);
  };
  worker.on('message', (outcome: Outcome) => {
    attacked.push(outcome);
    show.advance();
    next();
  });
  worker.on('exit', (code) =>
    code === 0 ? resolve(attacked) : reject(new Error(`an attack ended with code ${code}`)),
  );
  next();
  return promise;
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (cause: unknown) => void = () => {};
  const promise = new Promise<T>((one, other) => {
    resolve = one;
    reject = other;
  });
  return { promise, resolve, reject };
}
