import { textTable } from '../terminal/text-table.ts';
import { type Bill, perThousand } from './bill.ts';
import { isRecent } from './price-sources.ts';
import { type Price, prices } from './prices.ts';
import type { Provisioned } from './provisioned.ts';
import { type MailPlan, usualMailPlan } from './scenario.ts';

/**
 * A bill as people read it: each line with its price, what it comes to, and what a thousand responses cost.
 *
 * @param today as `2026-11-30`: sources that are older than a year are marked
 */
export function billText(bill: Bill, today: string): string {
  const { scenario, lines, total, idle, ofLetters } = bill;
  const { responses, sessions, letters = 0 } = scenario;
  const header = ['service', 'what', 'quantity', 'unit', 'US$', 'after free tier'];
  const rows = lines.map(({ service, what, quantity, price, dollars, afterFree }) => [
    service,
    what,
    quantity.toLocaleString('en', { maximumSignificantDigits: 4 }),
    `${prices[price].per}${isKnown(prices[price], quantity, today) ? '' : ' *'}`,
    dollars.toFixed(4),
    afterFree.toFixed(4),
  ]);
  rows.push(['total', '', '', '', total.dollars.toFixed(4), total.afterFree.toFixed(4)]);
  const thousand = responses === 0 ? '' : ` Each 1,000 responses add $${perThousand(bill).toFixed(3)}.`;
  const added = letters === 0 ? '' : ` Letters add $${ofLetters.toFixed(2)}.`;
  const sent = letters === 0 ? '' : `, ${letters.toLocaleString('en')} letter${letters === 1 ? '' : 's'}`;
  return [
    `${responses.toLocaleString('en')} responses in ${sessions.toLocaleString('en')} session${sessions === 1 ? '' : 's'}${sent}:`,
    textTable(header, rightAligned(rows, [2, 4, 5])),
    `Of $${total.dollars.toFixed(2)}, $${idle.dollars.toFixed(2)} are due when nobody answers (after free tier: ` +
      `$${idle.afterFree.toFixed(2)}).${thousand}${added}`,
  ].join('\n');
}

/** What has to be said below a bill. */
export function notes(
  provisioned: Provisioned,
  unknownFunctions: readonly string[],
  mailPlan: MailPlan = usualMailPlan,
): string {
  const others = [
    ...Object.entries(provisioned.notPriced).map(([type, count]) => (count === 1 ? type : `${count} ${type}`)),
    ...unknownFunctions.map((name) => `the calls of the function ${name}`),
  ];
  return [
    '"After free tier": what AWS gives every account each month for ever is taken off. It is one for the whole account, so',
    'this holds when the account does nothing else. What is free in the first year only is not counted.',
    '* The source of the price is older than a year, or bears no date. --json names each source with its date.',
    'Starts of functions are assumed: one in 16 visits each of form and submit, one each hour of the tick, and those of whoever comes alone.',
    ...(provisioned.isSes ? [mailNotes[mailPlan]] : []),
    ...(provisioned.hasCodes ? [codesNote] : []),
    ...(others.length > 0 ? [`Not priced: ${others.join(', ')}.`] : []),
  ].join('\n');
}

const mailNotes: Readonly<Record<MailPlan, string>> = {
  essentials:
    'SES by its plan Essentials, $0.16 for 1,000 mails: that of accounts that are new to SES since 2026-07-21. --mail-plan a-la-carte: those of before, $0.10.',
  'a-la-carte':
    'SES without a plan, $0.10 for 1,000 mails: as accounts have it that have sent since 2025-06-01. New to SES since 2026-07-21: --mail-plan essentials, $0.16.',
};

const codesNote =
  'Each answer is taken to come with a blind code, which costs most. Letters to people who are invited: --letters counts them.';

/** Whether all that a line is priced by was read within the last year, the tiers that it reaches among it. */
function isKnown({ confirmed, tiers = [] }: Price, quantity: number, today: string): boolean {
  const reached = tiers.filter(({ above }) => quantity > above).map((tier) => tier.confirmed);
  return [confirmed ?? { by: '' }, ...reached].every((each) => isRecent(each, today));
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
