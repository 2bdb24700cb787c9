import { functionLines } from './function-lines.ts';
import { type PriceName, prices } from './prices.ts';
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
}

/** A month's bill, line by line. Lines that cost nothing are left out. */
export function billOf(provisioned: Provisioned, scenario: Scenario): Bill {
  const lines = linesOf(provisioned, scenario);
  return { scenario, lines, total: sum(lines), idle: sum(linesOf(provisioned, { responses: 0, sessions: 0 })) };
}

/** What a thousand responses add to what is there without them. */
export function perThousand({ scenario, total, idle }: Bill): number {
  return scenario.responses === 0 ? 0 : (1000 * (total.dollars - idle.dollars)) / scenario.responses;
}

function linesOf(provisioned: Provisioned, scenario: Scenario): BillLine[] {
  const used = [
    ...webLines(provisioned, scenario),
    ...functionLines(provisioned, scenario),
    ...storedLines(provisioned, scenario),
    ...watchLines(provisioned, scenario),
  ].filter(({ quantity }) => quantity > 0);
  const allowances = new Map<PriceName, number>();
  return used.map((line) => {
    const price = prices[line.price];
    const allowed = allowances.get(line.price) ?? ('alwaysFree' in price ? price.alwaysFree : 0);
    const paid = Math.max(0, line.quantity - allowed);
    allowances.set(line.price, Math.max(0, allowed - line.quantity));
    return { ...line, dollars: line.quantity * price.dollars, afterFree: paid * price.dollars };
  });
}

function sum(lines: readonly BillLine[]): Total {
  return lines.reduce(
    (total, line) => ({ dollars: total.dollars + line.dollars, afterFree: total.afterFree + line.afterFree }),
    { dollars: 0, afterFree: 0 },
  );
}
