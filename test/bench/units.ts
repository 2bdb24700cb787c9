import type { Built } from './built.ts';
import { readUnits, writeUnits } from './counting-proxy.ts';
import { functionEnvironment } from './environment.ts';
import { inProcess } from './in-process.ts';
import { itemSize } from './item-size.ts';
import { code } from './measured-session.ts';
import { median, quantile } from './quantiles.ts';
import type { Line } from './row.ts';
import { withStack } from './served.ts';
import type { Step, Steps, UnitsInput } from './units.process.ts';

/** What each visit takes of the tables; the cost is computed from it. */
export interface VisitUnits {
  /** The mean of all warm submissions. */
  readonly submitWrites: number;
  readonly receiptReads: number;
  /** A read of the session by a function that doesn't know it yet. */
  readonly sessionReads: number;
  /** Bytes of a stored response, mean. */
  readonly responseBytes: number;
  /** Microseconds of processor time of a warm form, and of a receipt. */
  readonly formProcessor: number;
  readonly receiptProcessor: number;
}

/** DynamoDB's units for everything that a participant or the tick does, counted between the bundles and the engine. */
export async function measureUnits({ modules }: Built, people: number): Promise<{ lines: Line[]; units: VisitUnits }> {
  return withStack(async ({ stack, responses }) => {
    const input: UnitsInput = { modules, dynamodb: stack.dynamodb, code, people };
    const { result: steps } = await inProcess<Steps>('units.process.ts', input, {
      environment: functionEnvironment(stack),
    });
    const sizes = (await responses()).map(itemSize);
    const submitWrites = mean(steps.submissions.map(({ calls }) => writeUnits(calls)));
    const receiptProcessor = median(steps.receipts.map(({ processor }) => processor));
    const formProcessor = median(steps.forms.map(({ processor }) => processor));
    const lines: Line[] = [
      { what: 'processor time of a form, warm', unit: 'µs', measured: formProcessor },
      { what: 'processor time of a receipt, warm', unit: 'µs', measured: receiptProcessor },
      { what: 'processor time of a tick with nothing to do', unit: 'µs', measured: steps.idleTick.processor },
      reads('a form, warm', steps.form, 0),
      reads('a form, first of a function', steps.firstForm),
      { what: 'a submission, warm: write units, mean', unit: 'WRU', measured: submitWrites, floor: 1 },
      {
        what: 'a submission, warm: calls',
        unit: '',
        measured: Math.max(...steps.submissions.map(({ calls }) => calls.length)),
        target: { of: 'measured', atMost: 1 },
      },
      { what: 'a stored response, p50', unit: 'bytes', measured: quantile(sizes, 0.5), target: oneUnit },
      { what: 'a stored response, p95', unit: 'bytes', measured: quantile(sizes, 0.95) },
      reads('the receipt', steps.receipt, 1),
      reads('a submission sent again', steps.again),
      reads('a tick with nothing to do', steps.idleTick, 0.5),
      {
        what: `a tick that looks at 4 open sessions with ${people} answers: calls`,
        unit: '',
        measured: steps.look.calls.length,
      },
      reads(`a tick that looks at 4 open sessions with ${people} answers`, steps.look),
    ];
    const units = {
      submitWrites,
      receiptReads: readUnits(steps.receipt.calls),
      sessionReads: readUnits(steps.firstForm.calls),
      responseBytes: mean(sizes),
      formProcessor,
      receiptProcessor,
    };
    return { lines, units };
  });
}

const oneUnit = { of: 'measured', atMost: 1024 } as const;

function reads(what: string, { calls }: Step, atMost?: number): Line {
  const target = atMost === undefined ? {} : { target: { of: 'measured', atMost } as const };
  return { what: `${what}: read units`, unit: 'RRU', measured: readUnits(calls), ...target };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
