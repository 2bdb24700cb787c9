/**
 * Runs the calls in R (as webR) and the formulas of Excel (by HyperFormula) that the page of definitions shows (`.ci/statistics`).
 *
 *   tsx test/statistics/run-r-and-excel.ts FILE FOLDER
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A call as `write-examples.ts` writes it. */
interface WrittenCall {
  readonly program: 'R' | 'Python' | 'Excel';
  readonly definition: string;
  readonly given: Readonly<Record<string, number | number[]>>;
  readonly code: readonly string[];
  readonly gives: readonly string[];
  readonly isRunByHand?: true;
}

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) throw new Error('tsx test/statistics/run-r-and-excel.ts FILE FOLDER');
const load = createRequire(join(folder, 'package.json'));
const { WebR } = load('webr');
const { HyperFormula } = load('hyperformula');
const calls = (JSON.parse(readFileSync(file, 'utf8')) as WrittenCall[]).filter(
  ({ program, isRunByHand }) => program !== 'Python' && !isRunByHand,
);

const webR = new WebR({ interactive: false });
await webR.init();
const faults: string[] = [];
for (const call of calls) {
  const { program, definition, code, gives } = call;
  const numbers = program === 'R' ? await byR(call) : byExcel(call);
  if (numbers.length !== gives.length || !numbers.every((number, at) => agrees(number, gives[at] ?? ''))) {
    faults.push(`${definition}: ${code.at(-1)} gives ${JSON.stringify(numbers)}, not ${gives}`);
  }
}
webR.close();
const ofR = calls.filter(({ program }) => program === 'R').length;
const done = `statistics: ${ofR} calls of R and ${calls.length - ofR} of Excel give what the definitions say`;
console.log(faults.length > 0 ? faults.join('\n') : done);
// webR leaves its worker running.
process.exit(faults.length > 0 ? 1 : 0);

async function byR({ given, code }: WrittenCall): Promise<number[]> {
  const values = Object.entries(given).map(([name, value]) => `${name} <- c(${[value].flat().join(', ')})`);
  const result = await webR.evalR(`local({ ${values.join('; ')}; as.numeric({ ${code.join('\n')} }) })`);
  return result.toArray();
}

/** Each value by its name, a list as a range of cells; a formula a number. */
function byExcel({ given, code }: WrittenCall): number[] {
  const columns = Object.entries(given).map(([name, value]) => ({ name, cells: [value].flat() }));
  const height = Math.max(...columns.map(({ cells }) => cells.length));
  const sheet = Array.from({ length: height }, (_, row) => columns.map(({ cells }) => cells[row] ?? null));
  const engine = HyperFormula.buildFromSheets({ Data: sheet, Out: [] }, { licenseKey: 'gpl-v3' });
  for (const [at, { name, cells }] of columns.entries()) {
    const column = String.fromCodePoint(65 + at);
    const last = cells.length > 1 ? `:$${column}$${cells.length}` : '';
    engine.addNamedExpression(name, `=Data!$${column}$1${last}`);
  }
  return code.map((formula, row) => {
    engine.setCellContents({ sheet: 1, row, col: 0 }, [[formula]]);
    return engine.getCellValue({ sheet: 1, row, col: 0 });
  });
}

/** To the digits that are said. */
function agrees(number: number, said: string): boolean {
  const decimals = said.split('.')[1]?.length ?? 0;
  return Math.abs(number - Number(said)) <= 0.5 * 10 ** -decimals + 1e-12;
}
