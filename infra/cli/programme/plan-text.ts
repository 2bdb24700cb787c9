import { type PlanDetail, type PlanLine, toldPlan } from '../../../shared/authoring/plan-words/told-plan.ts';
import { terminalText } from '../../../shared/i18n/fault-text.ts';
import { withoutIsolates } from '../../../shared/i18n/isolate.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import type { Fault } from '../../../shared/programme/fault.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { Instant } from '../../../shared/time/instant.ts';

/** Where the plan is told: the base of the forms' addresses, and the time. */
interface Told {
  readonly formUrl: string;
  readonly now: Instant;
}

const language = 'en';

/** A plan as a command says it: a line for each session and, below it, each change or why it is refused. */
export function planText(plan: Plan, { formUrl, now }: Told): string {
  const width = Math.max(...plan.sessions.map(({ session }) => session.code.length), 0);
  const lines = toldPlan(plan, { language, at: 'command', now });
  return withoutIsolates(lines.flatMap((line) => linesOf(line, width, formUrl)).join('\n'));
}

/** How wide the words for what becomes of a session are: what is left behind stands out. */
const outcomeWidth = 'changed'.length;

function linesOf(line: PlanLine, width: number, formUrl: string): string[] {
  if (!('session' in line)) return [line.text];
  const { session, outcome, text = `${formUrl}/f/${session}`, details } = line;
  return [
    `${session.padEnd(width)}  ${outcome.padEnd(outcomeWidth)}  ${text}`,
    ...details.flatMap(detailLines).map((each) => `${' '.repeat(width)}  - ${each}`),
  ];
}

/** A remedy that several refusals have in common stands once, below them. */
function detailLines(detail: PlanDetail): string[] {
  if (detail.kind !== 'refusals') return [detail.text];
  const { refusals, remedy } = detail;
  if (remedy === undefined) return [...refusals];
  const { refusal: withRemedy, forEach } = organiserTexts(language).plan;
  const [refusal, ...others] = refusals;
  return refusal !== undefined && others.length === 0
    ? [withRemedy({ refusal, remedy })]
    : [...refusals, forEach({ remedy: `${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}` })];
}

/** What of a programme would be too large, with the sessions that are stored, and what to do. */
export function tooLargeText(faults: readonly Fault[]): string {
  const each = faults.map(terminalText).map(({ problem, remedy }) => `${problem}; ${remedy}`);
  return `nothing was written: with the sessions that are stored, ${each.join('. ')}`;
}
