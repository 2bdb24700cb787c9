import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { defaultStage, synthesize } from '../../cdk/synthesize.ts';
import { readStageFile } from '../target/stage-file.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { withTable } from '../terminal/marked-table.ts';
import { billOf } from './bill.ts';
import { billText, notes } from './bill-text.ts';
import { callsOf } from './function-lines.ts';
import { markdownTable } from './markdown.ts';
import { priceList, prices } from './prices.ts';
import { type Provisioned, provisionedBy, readTemplates } from './provisioned.ts';
import { type MailPlan, mailPlans, type Scenario, scenarioOf, usualMailPlan, usualScenarios } from './scenario.ts';

/** What a month is asked for. */
export interface CostOptions {
  readonly stage?: string;
  readonly responses?: string;
  readonly sessions?: string;
  readonly letters?: string;
  /** How the account pays SES: one of `mailPlans`; absent: as new accounts do. */
  readonly mailPlan?: string;
  /** The table of the usual scenarios as Markdown; with a file's name, written between the markers of that file. */
  readonly markdown?: true | string;
}

/**
 * What a month of a stage costs: in the usual scenarios, or in the one that is given.
 *
 * @throws CommandError for numbers that are none, a stage that there isn't, and a file without the markers
 */
export async function costCommand(options: CostOptions): Promise<CommandResult> {
  const mailPlan = givenPlan(options);
  const scenarios = givenScenarios(options).map((scenario) => ({ ...scenario, mailPlan }));
  const stage = options.stage ?? defaultStage;
  const provisioned = await synthesized(stage);
  if (options.letters !== undefined && !provisioned.hasCodes) {
    throw new CommandError(
      `--letters: stage ${stage} sends none, since it has no key; "codes: true" in its file makes one`,
    );
  }
  const bills = scenarios.map((scenario) => billOf(provisioned, scenario));
  const json = { stage, priceList, mailPlan, prices, provisioned, bills };
  if (options.markdown === undefined) {
    const head = `A month of stage ${stage}, at the list prices of ${priceList.region} as of ${priceList.date}.`;
    const today = systemClock.now().slice(0, 10);
    const texts = bills.map((bill) => billText(bill, today));
    return { text: [head, ...texts, notes(provisioned, unknownFunctions(provisioned), mailPlan)].join('\n\n'), json };
  }
  const table = markdownTable(provisioned, mailPlan);
  if (options.markdown === true) return { text: table, json };
  writeFileSync(options.markdown, withTable(readDocument(options.markdown), 'cost', table));
  return { text: `${options.markdown}: the table is written`, json };
}

async function synthesized(stage: string): Promise<Provisioned> {
  // Before anything is bundled, and so that a fault in it is told in words.
  readStageFile(stage);
  const assembly = await mkdtemp(join(tmpdir(), 'debrief-cost-'));
  try {
    await synthesize(stage, assembly);
    return provisionedBy(readTemplates(assembly));
  } finally {
    await rm(assembly, { recursive: true });
  }
}

/** Functions whose calls nobody has told the bill of. */
function unknownFunctions(provisioned: Provisioned): string[] {
  const names = provisioned.functions.map(({ name }) => name);
  return names.filter((name) => callsOf(name, provisioned, { responses: 0, sessions: 0 }) === undefined);
}

function givenScenarios({ responses, sessions, letters, markdown }: CostOptions): readonly Scenario[] {
  if (responses === undefined) {
    if (sessions !== undefined) throw new CommandError('--sessions needs --responses: how many answers come in them');
    if (letters !== undefined) throw new CommandError('--letters needs --responses: how many answers come of them');
    return usualScenarios;
  }
  if (markdown !== undefined) throw new CommandError('--markdown shows the usual scenarios: leave --responses out');
  const count = wholeNumber('--responses', responses);
  const given = scenarioOf(count, sessions === undefined ? undefined : wholeNumber('--sessions', sessions));
  if (count > 0 && given.sessions === 0) throw new CommandError('--sessions 0: responses come in at least one session');
  return [letters === undefined ? given : { ...given, letters: wholeNumber('--letters', letters) }];
}

function givenPlan({ mailPlan = usualMailPlan }: CostOptions): MailPlan {
  const plans = Object.keys(mailPlans) as MailPlan[];
  const plan = plans.find((each) => each === mailPlan);
  if (plan === undefined) throw new CommandError(`--mail-plan ${mailPlan}: there are ${plans.join(', ')}`);
  return plan;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new CommandError(`${option} ${text}: give a whole number, for example 10000`);
  return Number(text);
}

function readDocument(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`--markdown ${file}: there is no such file`);
  }
}
