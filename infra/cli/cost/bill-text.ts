import { textTable } from '../terminal/text-table.ts';
import { type Bill, perThousand } from './bill.ts';
import { type Price, prices } from './prices.ts';
import type { Provisioned } from './provisioned.ts';

/** A bill as people read it: each line with its price, what it comes to, and what a thousand responses cost. */
export function billText(bill: Bill): string {
  const { scenario, lines, total, idle } = bill;
  const { responses, sessions, letters = 0 } = scenario;
  const header = ['service', 'what', 'quantity', 'unit', 'US$', 'after free tier'];
  const rows = lines.map(({ service, what, quantity, price, dollars, afterFree }) => [
    service,
    what,
    quantity.toLocaleString('en', { maximumSignificantDigits: 4 }),
    `${prices[price].per}${isRecent(prices[price]) ? '' : ' *'}`,
    dollars.toFixed(4),
    afterFree.toFixed(4),
  ]);
  rows.push(['total', '', '', '', total.dollars.toFixed(4), total.afterFree.toFixed(4)]);
  const thousand = responses === 0 ? '' : ` Each 1,000 responses add $${perThousand(bill).toFixed(3)}.`;
  const sent = letters === 0 ? '' : `, ${letters.toLocaleString('en')} letter${letters === 1 ? '' : 's'}`;
  return [
    `${responses.toLocaleString('en')} responses in ${sessions.toLocaleString('en')} session${sessions === 1 ? '' : 's'}${sent}:`,
    textTable(header, rightAligned(rows, [2, 4, 5])),
    `Of $${total.dollars.toFixed(2)}, $${idle.dollars.toFixed(2)} are due when nobody answers (after free tier: ` +
      `$${idle.afterFree.toFixed(2)}).${thousand}`,
  ].join('\n');
}

/** What has to be said below a bill. */
export function notes(provisioned: Provisioned, unknownFunctions: readonly string[]): string {
  const others = [
    ...Object.entries(provisioned.notPriced).map(([type, count]) => (count === 1 ? type : `${count} ${type}`)),
    ...unknownFunctions.map((name) => `the calls of the function ${name}`),
  ];
  return [
    '"After free tier": what AWS gives every account each month for ever is taken off. It is one for the whole account, so',
    'this holds when the account does nothing else. What is free in the first year only is not counted.',
    '* The source of the price is from before 2025, or bears no date. --json names each source with its date.',
    ...(provisioned.hasCodes ? [codesNote] : []),
    ...(others.length > 0 ? [`Not priced: ${others.join(', ')}.`] : []),
  ].join('\n');
}

const codesNote =
  'Each answer is taken to come with a blind code, which costs most. Letters to people who are invited: --letters counts them.';

/** Prices fall and rise: an amount that nobody has written down for two years is to be looked up. */
function isRecent({ confirmed }: Price): boolean {
  return (confirmed?.on ?? '') >= '2025';
}

function rightAligned(rows: readonly (readonly string[])[], columns: readonly number[]): string[][] {
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, column) => {
      const at = columns.indexOf(column);
      return at < 0 ? cell : cell.padStart(widths[at] ?? 0);
    }),
  );
}
