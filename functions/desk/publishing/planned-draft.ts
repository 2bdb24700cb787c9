import { needsCode } from '../../../shared/access/access.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { roleAmong } from '../../../shared/desk/access.ts';
import type { Draft } from '../../../shared/desk/drafts.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { Fault } from '../../../shared/programme/fault.ts';
import { endedBy } from '../../../shared/programme/publishing/ended-by.ts';
import { changesNothing, isRefused, type Plan } from '../../../shared/programme/publishing/plan.ts';
import { phase } from '../../../shared/programme/session.ts';
import { checkPlanSizes } from '../../../shared/publication/check-report-sizes.ts';
import { countOf, isStillToRun, type TakenCode } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { Publishable } from '../../../shared/web/pages/desk/publishing/publish-page.tsx';
import { whenText } from '../../../shared/web/pages/desk/publishing/version-pages.tsx';
import { sessionSaid } from '../../../shared/web/pages/desk/said.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { pageSentence } from '../programme/faults-of.ts';
import { leftOf } from '../programme/left-of.ts';
import { readWritten } from '../programme/read-written.ts';
import { takenCodes } from '../programme/taken-codes.ts';
import { writtenSource } from '../programme/written-source.ts';
import { zoneOf } from '../programme/zone-of.ts';
import { planAsShown } from './plan-as-shown.ts';
import { planOf } from './plan-of.ts';

/** What can become of a draft now, and the plan where it can be published. */
export interface PlannedDraft {
  readonly publishable: Publishable;
  readonly plan?: Plan;
  /** What is published: the draft with the closings that sessions have got since it was saved. */
  readonly source: ProgrammeSource;
}

/** Plans the publishing of a programme's draft. */
export async function plannedDraft(visit: ProgrammeVisit, deps: DeskDeps): Promise<PlannedDraft> {
  const { programme, signIn, now } = visit;
  const { draft } = programme;
  const { source } = await writtenSource(programme, deps);
  if (draft === undefined) return { source, publishable: { standing: 'no-draft' } };
  const taken = await takenCodes(source, visit, deps);
  const read = readSource(source, deps.limits);
  // Or the file of another programme, that somebody has typed the id of: it is published from its own draft alone.
  if (!read.ok || read.file.programme !== programme.id)
    return { source, publishable: unfinished(source, taken, visit, deps) };
  const { file } = read;
  if (roleAmong(signIn.address, file.recipients) !== 'organiser') {
    return { source, publishable: { standing: 'not-yourself' } };
  }
  const plan = await planOf(file, visit, deps);
  if (plan.keyless.length > 0) return { source, publishable: keyless(plan, visit) };
  const tooLarge = checkPlanSizes(plan);
  if (tooLarge.length > 0) return { source, publishable: larger(tooLarge, visit) };
  const standing = isRefused(plan) ? 'refused' : changesNothing(plan) ? 'unchanged' : 'ready';
  const isReady = standing === 'ready';
  const over = isReady ? await endedBy(file, deps.programmes, now) : [];
  const since = isReady ? await publishedSince(draft, zoneOf(readWritten(source)), visit, deps) : undefined;
  const advised = worthALook(source, plan, taken, visit, deps);
  const shown = await planAsShown(plan, source, visit, deps);
  return {
    source,
    plan,
    publishable: { standing, over, since, advised, codeless: codelessSaid(plan, visit), draft: draft.number, ...shown },
  };
}

/** A draft that has to be mended first: each thing with the way to it. */
function unfinished(
  source: ProgrammeSource,
  taken: readonly TakenCode[],
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Publishable {
  const { left, lines } = leftOf(source, [], taken, visit, deps);
  return { standing: 'faults', count: countOf(left), tasks: lines(left.needed) };
}

/** Sessions whose phones have nothing to buy signatures of yet, by their names. */
function keyless({ sessions, keyless: codes }: Plan, { language }: ProgrammeVisit): Publishable {
  const without = sessions.filter(({ session }) => codes.includes(session.code));
  return { standing: 'keyless', sessions: without.map(({ session }) => sessionSaid(session, language).text) };
}

/** The sessions of which codes are still to be made, each with what holds until then. */
function codelessSaid({ sessions, codeless }: Plan, { language }: ProgrammeVisit): string[] {
  const { tasks } = editorTexts(language);
  return sessions
    .filter(({ session }) => codeless.includes(session.code))
    .map(({ session }) => {
      const say = needsCode(session.access) ? tasks.codes : tasks.codesOrOpen;
      return say({ session: sessionSaid(session, language).text });
    });
}

/** What no page of the draft says, since it is a fault only with what is stored: sessions that are in the draft no more. */
function larger(tooLarge: readonly Fault[], { programme, language }: ProgrammeVisit): Publishable {
  const href = `${programmePath(programme.id)}/edit/sessions`;
  const tasks = tooLarge.map((fault) => ({ href, text: pageSentence(fault, language) }));
  return { standing: 'faults', count: tasks.length, tasks };
}

/** What somebody would be sorry not to have seen before; whether sessions are over is asked by itself. */
function worthALook(
  source: ProgrammeSource,
  { sessions }: Plan,
  taken: readonly TakenCode[],
  visit: ProgrammeVisit,
  deps: DeskDeps,
) {
  const done = sessions.filter(({ session }) => !isStillToRun(phase(session, visit.now)));
  const { left, lines } = leftOf(
    source,
    done.map(({ session }) => session.code),
    taken,
    visit,
    deps,
  );
  // What each session says stands on the page anyway.
  return lines(left.advised.filter(({ kind }) => kind !== 'over')).map(({ href, text }) => ({ href, text }));
}

/** What was published since a draft was begun, by the command or at the desk: when, and by whom. */
async function publishedSince(
  draft: Draft,
  zone: string,
  { programme, language }: ProgrammeVisit,
  deps: DeskDeps,
): Promise<string | undefined> {
  const { id, stored } = programme;
  if (stored?.version === undefined || stored.version === draft.basedOn) return undefined;
  const version = await deps.versions.find(id, stored.version);
  // What was published from an earlier save of this very draft is in it.
  if (version === undefined || (version.draft !== undefined && version.draft < draft.number)) return undefined;
  return whenText(version, zone, language);
}
