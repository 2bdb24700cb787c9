import { backupLines } from './backup-lines.ts';
import { canaryLines } from './canary-lines.ts';
import { functionLines } from './function-lines.ts';
import { dollarsOf, type Price, type PriceName, prices } from './prices.ts';
import type { Provisioned } from './provisioned.ts';
import type { Scenario } from './scenario.ts';
import { storedLines } from './stored-lines.ts';
import type { UsedLine } from './used-line.ts';
import { watchLines } from './watch-lines.ts';
import { webLines } from './web-lines.ts';

/** One line of a bill. */
interface BillLine extends UsedLine {
  /** At list price. */
  readonly dollars: number;
  /** What of it remains when the account uses its free allowances for nothing else. */
  readonly afterFree: number;
}

/** What a month costs, in two ways. */
interface Total {
  readonly dollars: number;
  readonly afterFree: number;
}

/** A month's bill. */
export interface Bill {
  readonly scenario: Scenario;
  readonly lines: readonly BillLine[];
  readonly total: Total;
  /** The same when nobody answers. */
  readonly idle: Total;
  /** What of the total is for letters, at list price. */
  readonly ofLetters: number;
}

/** A month's bill, line by line. Lines that cost nothing are left out. */
export function billOf(provisioned: Provisioned, scenario: Scenario): Bill {
  const lines = linesOf(provisioned, scenario);
  const total = sum(lines);
  return {
    scenario,
    lines,
    total,
    ofLetters: total.dollars - sum(linesOf(provisioned, { ...scenario, letters: 0 })).dollars,
    idle: sum(linesOf(provisioned, { ...scenario, responses: 0, sessions: 0, letters: 0 })),
  };
}

/** What a thousand responses add to what is there without them, letters aside. */
export function perThousand({ scenario, total, idle, ofLetters }: Bill): number {
  return scenario.responses === 0 ? 0 : (1000 * (total.dollars - ofLetters - idle.dollars)) / scenario.responses;
}

function linesOf(provisioned: Provisioned, scenario: Scenario): BillLine[] {
  const used = [
    ...webLines(provisioned, scenario),
    ...functionLines(provisioned, scenario),
    ...storedLines(provisioned, scenario),
    ...backupLines(provisioned, scenario),
    ...watchLines(provisioned, scenario),
    ...canaryLines(provisioned, scenario),
  ].filter(({ quantity }) => quantity > 0);
  // Free allowances and tiers are counted once for all lines of a price.
  const before = new Map<PriceName, number>();
  return used.map((line) => {
    const price: Price = prices[line.price];
    const from = before.get(line.price) ?? 0;
    const to = from + line.quantity;
    before.set(line.price, to);
    const unpaid = Math.max(0, Math.min(to, price.alwaysFree ?? 0) - from);
    return {
      ...line,
      dollars: dollarsOf(price, line.quantity, from),
      afterFree: dollarsOf(price, line.quantity - unpaid, from + unpaid),
    };
  });
}

function sum(lines: readonly BillLine[]): Total {
  return lines.reduce(
    (total, line) => ({ dollars: total.dollars + line.dollars, afterFree: total.afterFree + line.afterFree }),
    { dollars: 0, afterFree: 0 },
  );
}
