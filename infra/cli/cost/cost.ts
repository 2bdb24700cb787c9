import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultStage, synthesize } from '../../synthesize.ts';
import { CommandError } from '../command-error.ts';
import type { CommandResult } from '../command-result.ts';
import { textTable } from '../text-table.ts';
import { type Bill, billOf } from './bill.ts';
import { priceList, prices } from './prices.ts';
import { type Provisioned, provisionedBy, readTemplates } from './provisioned.ts';
import { type Scenario, scenarioOf, sessionSize } from './scenario.ts';

/** One training, 100 sessions a month, a million responses. */
const usualScenarios: readonly Scenario[] = [sessionSize, 100 * sessionSize, 1_000_000].map((responses) =>
  scenarioOf(responses),
);

/** What a month of a stage costs: in the usual scenarios, or in the one that is given. */
export async function costCommand(options: {
  readonly stage?: string;
  readonly responses?: string;
  readonly sessions?: string;
}): Promise<CommandResult> {
  const scenarios = options.responses === undefined ? usualScenarios : [givenScenario(options)];
  const stage = options.stage ?? defaultStage;
  const provisioned = await synthesized(stage);
  const bills = scenarios.map((scenario) => billOf(provisioned, scenario));
  return {
    text: [
      `A month of stage ${stage} at the list prices of ${priceList.region} of ${priceList.date}, free tier not counted.`,
      ...bills.map(billText),
    ].join('\n\n'),
    json: { stage, priceList, prices, provisioned, bills },
  };
}

async function synthesized(stage: string): Promise<Provisioned> {
  const assembly = await mkdtemp(join(tmpdir(), 'debrief-cost-'));
  try {
    await synthesize(stage, assembly);
    return provisionedBy(readTemplates(assembly));
  } finally {
    await rm(assembly, { recursive: true });
  }
}

/** A bill as people read it: each line, what it costs, and what a thousand responses cost. */
export function billText({ scenario, lines, total, fixed }: Bill): string {
  const { responses, sessions } = scenario;
  const rows = lines.map(({ service, what, quantity, price, dollars }) => [
    service,
    what,
    quantity.toLocaleString('en', { maximumSignificantDigits: 4 }),
    prices[price].per,
    dollars.toFixed(4),
  ]);
  const thousand =
    responses === 0 ? '' : `; $${((1000 * (total - fixed)) / responses).toFixed(4)} for each 1,000 responses`;
  return [
    `${responses.toLocaleString('en')} responses in ${sessions.toLocaleString('en')} session${sessions === 1 ? '' : 's'}:`,
    textTable(['service', 'what', 'quantity', 'unit', 'US$'], rows),
    `Total: $${total.toFixed(2)}, of which $${fixed.toFixed(2)} when nobody answers${thousand}.`,
  ].join('\n');
}

function givenScenario({ responses, sessions }: { readonly responses?: string; readonly sessions?: string }): Scenario {
  const count = wholeNumber('--responses', responses ?? '');
  return sessions === undefined ? scenarioOf(count) : scenarioOf(count, wholeNumber('--sessions', sessions));
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new CommandError(`${option} ${text}: give a whole number, for example 10000`);
  return Number(text);
}
