import { readFileSync } from 'node:fs';
import { needsCode } from '../../../shared/access/access.ts';
import { stillToFillIn } from '../../../shared/authoring/still-to-fill-in.ts';
import { published } from '../../../shared/programme/published.ts';
import { endedBy } from '../../../shared/programme/publishing/ended-by.ts';
import {
  changesNothing,
  concernsAnswers,
  isRefused,
  onlyAdds,
  type Plan,
  planPublishing,
} from '../../../shared/programme/publishing/plan.ts';
import { publishPlanned } from '../../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { checkPlanSizes } from '../../../shared/publication/check-report-sizes.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { publishDeps } from '../target/publish-deps.ts';
import { stageLimits } from '../target/stage-limits.ts';
import { openTarget } from '../target/target.ts';
import { zoneWarningsOf } from '../target/zone-warnings.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { notPublished } from './not-published.ts';
import { planJson } from './plan-json.ts';
import { planText, tooLargeText } from './plan-text.ts';
import { readKeepable } from './programme-file.ts';
import { quotaWarnings } from './quota-warnings.ts';
import { workOfOthers } from './work-of-others.ts';

interface PublishOptions extends TargetOptions {
  readonly past?: true;
  readonly yes?: true;
  /** Shows the plan, and does nothing of it. */
  readonly dryRun?: true;
}

/** Shows what publishing a file would do, asks, and does it. */
export async function publishCommand(file: string, options: PublishOptions): Promise<CommandResult> {
  const { programme, source } = readKeepable(file, await stageLimits(options));
  const target = await openTarget(options);
  const now = systemClock.now();
  const ended = options.past ? [] : await endedBy(programme, target.programmes, now);
  const overText =
    `the time of ${ended.join(', ')} is over: publishing closes it for good, and its report is mailed at the next tick. ` +
    'Move "opens" and "closes" in the file, or say --past if that is meant';
  if (ended.length > 0 && !options.dryRun) throw new CommandError(overText);
  const plan = await planPublishing(programme, target, now);
  const zones = await functionZones(programme, options);
  const others = changesNothing(plan) ? [] : await workOfOthers(plan.programme, target);
  const quotas = await quotaWarnings(plan, target, options, now);
  const warnings = [...toFillInOf(file), ...zoneWarningsOf(programme), ...zones.warnings, ...others, ...quotas];
  const lines = [
    planText(plan, { formUrl: target.formUrl, now }),
    ...(ended.length > 0 ? [overText] : []),
    ...codelessText(plan),
    ...warnings.map((warning) => `Mind: ${warning}.`),
  ];
  const text = lines.join('\n');
  const told = (outcome: string, sentence: string): CommandResult => ({
    text: `${text}\n${sentence}`,
    json: {
      ...planJson(plan, outcome, target.formUrl),
      timeZoneData: process.versions.tz,
      ...(zones.data !== undefined && { functionsTimeZoneData: zones.data }),
      ...(ended.length > 0 && { needsPast: ended }),
      ...(warnings.length > 0 && { warnings }),
    },
    isFailure: outcome === 'refused',
  });
  refuseKeyless(plan);
  if (isRefused(plan)) return told('refused', 'Nothing was written: mend the file where it is refused.');
  const tooLarge = checkPlanSizes(plan);
  if (tooLarge.length > 0) throw new CommandError(tooLargeText(tooLarge));
  const deps = publishDeps(target, options, { source, by: 'debrief publish' });
  if (changesNothing(plan)) {
    // Its comments, or what is said of sessions that are over, may be other ones: the file is what the desk goes on with.
    if (!options.dryRun) await publishPlanned(plan, deps);
    return told('unchanged', 'Nothing to write: all is stored as the file says.');
  }
  if (options.dryRun) return told('planned', 'Nothing was written: this is what publishing would do.');
  if (asksFirst(plan, options)) await confirmed(text, options);

  const outcome = await publishPlanned(plan, deps);
  if (outcome !== 'published') throw new CommandError(notPublished(outcome, plan, now));
  // Whoever asks later why a time is what it is needs to know by which data.
  const data = `Times are by time zone data ${process.versions.tz} of Node ${process.version}`;
  const agrees = zones.data === undefined || zones.warnings.length > 0 ? '' : `; the functions agree (${zones.data})`;
  return told('published', `Published. ${data}${agrees}.`);
}

/** A session whose codes are blind has a key before it has an address. */
function refuseKeyless({ keyless }: Plan): void {
  const [first] = keyless;
  if (first === undefined) return;
  throw new CommandError(
    `${keyless.join(', ')}: blind codes need a key, and there is none; run "debrief blind-key ${first}" first`,
  );
}

/** What is to be done once it is published, and what holds until then. */
function codelessText({ codeless, sessions }: Plan): string[] {
  return codeless.map((code) => {
    const isClosed = sessions.some(({ session }) => session.code === code && needsCode(session.access));
    const until = isClosed ? 'nobody can answer without one' : 'so all answer without one';
    const comma = isClosed ? ', and ' : ', ';
    return `${code} has no codes yet${comma}${until}: once it is published, "debrief codes ${code}" makes cards, and "debrief invite ${code} LIST" mails a code to each.`;
  });
}

/** Of a file that was begun with `new` or `import`, and is not finished. */
function toFillInOf(file: string): string[] {
  const lines = stillToFillIn(readFileSync(file, 'utf8')).map(({ line }) => `${line}`);
  return lines.length === 0
    ? []
    : [`something is still to fill in at line ${lines.join(', ')} ("debrief validate" says what)`];
}

/** How the functions of a deployed stage show the file's times. On this machine they have the data of this Node. */
async function functionZones(
  file: ProgrammeFile,
  { stage }: PublishOptions,
): Promise<{ readonly data?: string; readonly warnings: readonly string[] }> {
  if (stage === undefined) return { warnings: [] };
  const { askedZones } = await import('../target/function-zones.ts');
  try {
    const { data, differences } = await askedZones(stage, published(file).sessions);
    const warnings = differences.map((each) => `the functions (time zone data ${data}) show another time: ${each}`);
    return { data, warnings };
  } catch (cause) {
    // Only what is told depends on it: whoever may not call a function can publish.
    return { warnings: [`whether the functions show the same times is not known (${(cause as Error).message})`] };
  }
}

/**
 * A deployed stage has participants, so it always asks; and so does the local stack where answers are stored that a change
 * concerns. About other changes it asks a person; a script, which nobody sits before, goes on.
 */
function asksFirst(plan: Plan, { stage }: PublishOptions): boolean {
  return stage !== undefined || concernsAnswers(plan) || (process.stdin.isTTY === true && !onlyAdds(plan));
}
