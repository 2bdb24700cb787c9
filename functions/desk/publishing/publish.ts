import { notPublished } from '../../../shared/authoring/plan-words/not-published.ts';
import type { Begun, Draft } from '../../../shared/desk/drafts.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { isSame } from '../../../shared/programme/canonical.ts';
import { takeOff } from '../../../shared/programme/publishing/marks.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import { beginPublishing, finishableFrom, finishPublishing } from '../../../shared/programme/publishing/publish.ts';
import type { PublishDeps } from '../../../shared/programme/publishing/publish-deps.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmeNow } from '../programme/programme-now.ts';
import { planPage } from './plan-page.ts';
import { type PlannedDraft, plannedDraft } from './planned-draft.ts';
import { publishingDeps } from './publishing-deps.ts';
import { shownRevision } from './shown-revision.ts';
import { tellColleagues } from './tell-colleagues.ts';
import { waitingPage } from './waiting-page.ts';

/** What publishing the draft would do; while a publishing waits, how long it does. */
export async function showPublish(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  await tellColleagues(visit, deps);
  return (await waitingPage(visit, deps)) ?? planPage(visit, await plannedDraft(visit, deps));
}

/**
 * Publishes the draft, or goes on with it: where somebody may have a form open whose questions change, the first post begins and a
 * second one finishes, which may come to another machine. What both know is in the draft.
 */
export async function publish(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { form, language, now } = visit;
  const { draft } = visit.programme;
  const texts = organiserTexts(language).publishing;
  const planned = await plannedDraft(visit, deps);
  const { publishable, plan, source } = planned;
  const again = (notice: string) => planPage(visit, planned, notice);
  if (draft === undefined) return planPage(visit, planned);
  // It was, and the answer did not arrive. Whoever sends the plan of another draft has published nothing.
  if (isPlanOf(draft, form) && (await isPublished(visit, { ...draft, source }, deps))) return published(visit, deps);
  // Nothing is published, and the page says what to mend first.
  if (plan === undefined || !('draft' in publishable)) return planPage(visit, planned, undefined, 'answers');
  if (Number(form.fields.get('draft')) !== draft.number) return again(texts.meanwhile);
  const publishing = publishingDeps({ ...draft, source }, plan, visit, deps);
  const work: Work = { visit, draft, plan, planned, publishing };
  if (draft.publishing !== undefined) return finish(draft.publishing, work, deps);
  if ((form.fields.get('revision') ?? '') !== shownRevision(plan)) return again(texts.publishedMeanwhile);
  if (publishable.standing === 'refused') return again(notPublished('refused', plan, { language, at: 'desk', now }));
  if (publishable.over.length > 0 && form.fields.get('over') !== 'yes') return again(texts.over);
  return begin(work, deps);
}

/** A draft that is being published. */
interface Work {
  readonly visit: ProgrammeVisit;
  readonly draft: Draft;
  readonly plan: Plan;
  readonly planned: PlannedDraft;
  readonly publishing: PublishDeps;
}

/** Publishes at once, where nobody may have a form open that changes; else it marks what changes, and leads to where one waits. */
async function begin(work: Work, deps: DeskDeps): Promise<HttpResponse> {
  const { visit, draft, plan, planned, publishing } = work;
  const { language, now, programme } = visit;
  const marks = await beginPublishing(plan, publishing);
  if (typeof marks === 'string')
    return planPage(visit, planned, notPublished(marks, plan, { language, at: 'desk', now }));
  const begun: Begun = { marks, shown: shownRevision(plan) };
  if (finishableFrom(marks) === undefined) return finish(begun, work, deps);
  const isKept = await deps.drafts.save({ ...draft, number: draft.number + 1, publishing: begun }, draft.number);
  return isKept === 'saved'
    ? seeOther(`${programmePath(programme.id)}/publish`)
    : planPage(visit, planned, organiserTexts(language).publishing.meanwhile);
}

/** Goes on with what was begun. Where it comes to nothing its marks are taken off: they would keep answers out until they run out. */
async function finish({ marks, shown }: Begun, work: Work, deps: DeskDeps): Promise<HttpResponse> {
  const { visit, draft, plan, planned, publishing } = work;
  const { language, now, programme } = visit;
  const isOvertaken = shown !== shownRevision(plan);
  const outcome = isOvertaken ? 'overtaken' : await finishPublishing(plan, marks, publishing);
  const isLost = outcome === 'changed-meanwhile' || outcome === 'published-in-part';
  const after = isLost ? await programmeNow(visit, deps) : undefined;
  if (
    outcome === 'published' ||
    (after !== undefined && (await isPublished(after, { ...draft, source: planned.source }, deps)))
  )
    return published(visit, deps);
  if (outcome === 'too-early') return seeOther(`${programmePath(programme.id)}/publish`);
  if (outcome === 'overtaken') await takeOff(marks, publishing);
  const number = draft.publishing === undefined ? draft.number : await withoutMarks(draft, deps);
  const notice =
    outcome === 'overtaken'
      ? organiserTexts(language).publishing.publishedMeanwhile
      : notPublished(outcome, plan, { language, at: 'desk', now });
  const { publishable } = planned;
  return planPage(
    visit,
    { publishable: 'draft' in publishable ? { ...publishable, draft: number } : publishable },
    notice,
  );
}

/** Whether what is published was published from this very draft: it is there still where the process died just then. */
async function isPublished(
  { programme: { id, stored } }: ProgrammeVisit,
  { number, source }: Draft,
  { versions }: DeskDeps,
): Promise<boolean> {
  const last = stored?.version === undefined ? undefined : await versions.find(id, stored.version);
  return last?.draft === number && isSame(last.source, source);
}

/** Whether a form is of this draft's plan: also as it was before its publishing was begun, which is a number of its own. */
function isPlanOf({ number, publishing }: Draft, { fields }: ProgrammeVisit['form']): boolean {
  const shown = Number(fields.get('draft'));
  return shown === number || (publishing !== undefined && shown === number - 1);
}

/** The number of a draft whose publishing has ended: the next try begins anew. */
async function withoutMarks({ publishing: _ended, ...draft }: Draft, { drafts }: DeskDeps): Promise<number> {
  const number = draft.number + 1;
  await drafts.save({ ...draft, number }, draft.number);
  return number;
}

/** The draft is what is published now. One that was saved meanwhile stays. */
async function published(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { id, draft } = visit.programme;
  const now = await programmeNow(visit, deps);
  if (now !== undefined) await tellColleagues(now, deps);
  if (draft !== undefined) await deps.drafts.remove(id, draft.number);
  return seeOther(`${programmePath(id)}?published`);
}
