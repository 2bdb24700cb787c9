import { countInSteps } from '../../../shared/privacy/counter.ts';
import { excludedClasses, longestName, longestReason, mostExclusions } from '../../../shared/programme/exclusion.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { headOf } from '../../../shared/publication/counted-sets.ts';
import {
  classesOfSession,
  decidedBy,
  type ExclusionPlan,
  isOffered,
  type Known,
  type NameRefusal,
  planExclusion,
  type Refusal,
} from '../../../shared/publication/plan-exclusion.ts';
import { type AnswerClass, inOrder } from '../../../shared/response/answer-classes.ts';
import { keptRows } from '../../../shared/response/kept-pages.ts';
import { foldByClass, foldWithout } from '../../../shared/tally/fold.ts';
import { topicOf } from '../../../shared/tick/topic-of.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

/** Which answers are to be left out, and what reports say of it. */
export interface ExcludeOptions extends TargetOptions {
  readonly notFromForm?: true;
  readonly withoutProof?: true;
  readonly withoutCode?: true;
  /** What was left out is counted again. */
  readonly takeBack?: true;
  readonly reason?: string;
  readonly by?: string;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** Leaves classes of answers out of the reports of a session, or counts them again. Without a class it tells how many there are. */
export async function excludeCommand(typed: string, options: ExcludeOptions): Promise<CommandResult> {
  const code = typedCode(typed);
  const target = await openTarget(options);
  const session = await target.programmes.findSession(code);
  if (session === undefined) throw new CommandError(`no session has the code ${code}; "debrief sessions" lists them`);
  const known = await knownOf(session, target, systemClock.now());
  const classes = classesIn(options);
  if (classes.length === 0 && !options.takeBack) return counted(session, known);
  if (classes.length > 0 && options.takeBack) {
    throw new CommandError('--take-back counts all answers again: name no class with it, or leave it out');
  }
  const { reason = '', by = '' } = options;
  if (by.trim() === '' && !options.dryRun) throw staysAsItIs(code, 'no-name');
  const planned = planExclusion(session, { classes, reason }, known);
  if ('refused' in planned) throw staysAsItIs(code, planned.refused);
  // Nobody has decided yet, where it is only looked at what would come of it.
  const exclusion = by.trim() === '' ? { ...planned.exclusion, by: '' } : decidedBy(by, planned);
  if ('refused' in exclusion) throw staysAsItIs(code, exclusion.refused);
  const who = exclusion.by === '' ? '' : `by ${exclusion.by}, `;
  const plan = `${planText(session, planned, known)}\n  ${who}on ${exclusion.on}: “${exclusion.reason}”`;
  if (options.dryRun)
    return { text: `${plan}\nNothing was changed.`, json: { code, ...exclusion, outcome: 'dry-run' } };
  await confirmed(plan, options);
  if ((await target.programmes.addExclusion(session, exclusion, known.now)) === 'lost') {
    throw new CommandError(`${code} was changed at the same moment; look at it again and decide anew`);
  }
  return { text: `${plan}\n${whatComes(session, planned)}`, json: { code, ...exclusion, outcome: 'decided' } };
}

function staysAsItIs(code: string, refused: keyof typeof explanations): CommandError {
  return new CommandError(`${code} stays as it is: ${explanations[refused]}`);
}

function classesIn({ notFromForm, withoutProof, withoutCode }: ExcludeOptions): AnswerClass[] {
  return inOrder([
    ...(notFromForm ? (['not-from-form'] as const) : []),
    ...(withoutProof ? (['without-proof'] as const) : []),
    ...(withoutCode ? (['without-code'] as const) : []),
  ]);
}

/** What reports may show of it now, by the answers that there are. */
async function knownOf(session: StoredSession, { responses, reports }: Target, now: Instant): Promise<Known> {
  const parts = await foldByClass(session, keptRows(session, responses, now));
  const latest = await reports.latestPublication(topicOf(session));
  const count = (classes: readonly AnswerClass[]) => foldWithout(parts, classes).tally.responses;
  return { latest, head: await headOf(latest, reports), count, now };
}

const flags: Readonly<Record<AnswerClass, string>> = {
  'not-from-form': '--not-from-form',
  'without-proof': '--without-proof',
  'without-code': '--without-code',
};

/** How many answers are in each class, in steps as everywhere while somebody may watch, and what is decided. */
function counted(session: StoredSession, { count }: Known): CommandResult {
  const all = count([]);
  const rows = classesOfSession(session)
    .map((each) => ({ class: each, answers: countInSteps(all - count([each])) }))
    .filter((row) => isOffered(session, row.class, row.answers));
  const decided = session.exclusions ?? [];
  return {
    text: [
      `${session.code} has ${inWords(countInSteps(all))} answers. Of these:`,
      ...rows.map((row) => `  ${flags[row.class].padEnd(16)} ${inWords(row.answers)}`),
      ...(decided.length === 0 ? ['Nothing is left out of its reports.'] : ['Decided:']),
      ...decided.map(({ on, by, classes, reason }) => `  ${on}  ${by}: ${said(classes)}, “${reason}”`),
      '',
      `Name a class to leave it out: debrief exclude ${session.code} ${rows.map((row) => flags[row.class]).at(-1)} --by "Li Wei" --reason "A program sent 300 answers"`,
    ].join('\n'),
    json: { code: session.code, answers: countInSteps(all), classes: rows, decided },
  };
}

function inWords(count: number): string {
  return count === 0 ? 'fewer than 5' : `${count} to ${count + 4}`;
}

function said(classes: readonly AnswerClass[]): string {
  return classes.length === 0 ? 'all are counted' : `left out ${classes.join(', ')}`;
}

function planText(session: StoredSession, planned: ExclusionPlan, { count }: Known): string {
  const { classes } = planned.exclusion;
  if (classes.length === 0) {
    return `${session.code}: answers ${excludedClasses(session).join(' or ')} will be counted again in its reports.`;
  }
  const out = countInSteps(count([]) - count(classes));
  const left = countInSteps(count(classes));
  return `${session.code}: answers ${classes.join(' or ')} will be left out of its reports: ${inWords(out)}; ${inWords(left)} stay.`;
}

function whatComes({ sealedAt }: StoredSession, { waitsFor }: ExclusionPlan): string {
  if (waitsFor === 'few') return 'It waits until at least five answers are of these, so that a report tells of no few.';
  if (waitsFor === 'few-left') return 'It waits until at least five other answers are there.';
  return sealedAt === undefined
    ? 'Its next report says so.'
    : 'The next tick publishes a corrected report, and mails it to those who got the final one.';
}

const explanations: Readonly<Record<Refusal | NameRefusal, string>> = {
  cancelled: 'it was cancelled, so nothing is reported of it',
  expired: 'its single answers are deleted, as was promised, so they can’t be told apart any more; its reports stand',
  'no-codes':
    'it takes answers without a code, so all of them are; choose --not-from-form, or give out codes with "access: codes-or-open"',
  'no-proofs':
    'it demands no proof of work, so no answer has one; write "proofOfWork: 16" to the session in its file, publish it, and what came before can be left out',
  'no-name': 'reports name who decides; write --by "Li Wei"',
  'long-name': `who decides is named in at most ${longestName} characters`,
  'no-reason': 'reports say why; write --reason "A program sent 300 answers"',
  'long-reason': `a reason is one sentence of at most ${longestReason} characters`,
  same: 'it is decided so already; "debrief exclude CODE" shows it',
  'too-often': `${mostExclusions} decisions are kept of a session, and there are as many`,
  few: 'fewer than five answers are of these: the difference to the report before would tell who gave which. A few do little harm; the report says that there are some',
  'few-left': 'fewer than five answers would stay: too few to show anything',
  back: 'its reports have counted some of these answers and left them out since: they could only come back as an earlier final report showed them, and there is none like that. Choose the classes that are left out now, or more',
  shown:
    'so few answers were deleted since that the number of answers would tell how few; it is possible once five more or fewer are',
};
