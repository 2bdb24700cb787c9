import { notPublished } from '../../../shared/authoring/plan-words/not-published.ts';
import type { Draft } from '../../../shared/desk/drafts.ts';
import { formatMoment } from '../../../shared/i18n/dates.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { withCapital } from '../../../shared/i18n/with-capital.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import {
  beginPublishing,
  finishableFrom,
  finishPublishing,
  type PublishOutcome,
} from '../../../shared/programme/publishing/publish.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { PublishPage } from '../../../shared/web/pages/desk/publishing/publish-page.tsx';
import { WaitingPage } from '../../../shared/web/pages/desk/publishing/waiting-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import { zoneOf } from '../programme/zone-of.ts';
import { type PlannedDraft, plannedDraft } from './publishable.ts';
import { publishingDeps } from './publishing-deps.ts';

/** What publishing the draft would do; while a publishing waits, how long it does. */
export async function showPublish(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return (await waiting(visit, deps)) ?? planPage(visit, await plannedDraft(visit, deps));
}

/**
 * Publishes the draft, or goes on with it: where somebody may have a form open whose questions change, the first post begins and a
 * second one finishes, which may come to another machine. What both know is in the draft.
 */
export async function publish(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form, language, now } = visit;
  const { draft } = programme;
  const texts = organiserTexts(language).publishing;
  const planned = await plannedDraft(visit, deps);
  const { publishable, plan } = planned;
  const again = (notice: string) => planPage(visit, planned, notice);
  if (draft === undefined || plan === undefined || !('draft' in publishable)) return planPage(visit, planned);
  if (Number(form.fields.get('draft')) !== draft.number) return again(texts.meanwhile);
  // What was begun is ended: its marks would keep answers out until they run out.
  if (publishable.standing === 'refused' && draft.publishing === undefined) {
    return again(notPublished('refused', plan, { language, now }));
  }
  if (publishable.over.length > 0 && form.fields.get('over') !== 'yes') return again(texts.over);
  const publishing = publishingDeps(draft, visit, deps);
  const marks = draft.publishing ?? (await beginPublishing(plan, publishing));
  if (typeof marks === 'string') return again(notPublished(marks, plan, { language, now }));
  const from = finishableFrom(marks);
  if (draft.publishing === undefined && from !== undefined) {
    const begun = { ...draft, number: draft.number + 1, publishing: marks };
    const isKept = await deps.drafts.save(begun, draft.number);
    return isKept === 'saved' ? seeOther(`/d/p/${programme.id}/publish`) : again(texts.meanwhile);
  }
  const outcome = await finishPublishing(plan, marks, publishing);
  return outcome === 'published' ? published(visit, deps) : notYet(outcome, draft, { visit, plan, planned }, deps);
}

/** The draft is what is published now. One that was saved meanwhile stays. */
async function published({ programme: { id, draft } }: ProgrammeVisit, { drafts }: DeskDeps): Promise<HttpResponse> {
  if (draft !== undefined) await drafts.remove(id, draft.number);
  return seeOther(`/d/p/${id}?published`);
}

async function notYet(
  outcome: Exclude<PublishOutcome, 'published'> | 'too-early' | 'too-late',
  draft: Draft,
  { visit, plan, planned }: { readonly visit: ProgrammeVisit; readonly plan: Plan; readonly planned: PlannedDraft },
  deps: DeskDeps,
): Promise<HttpResponse> {
  const { language, now, programme } = visit;
  if (outcome === 'too-early') return seeOther(`/d/p/${programme.id}/publish`);
  // Whatever it was, its marks are taken off: the next try begins anew.
  if (draft.publishing !== undefined) {
    const { publishing: _ended, ...rest } = draft;
    await deps.drafts.save({ ...rest, number: draft.number + 1 }, draft.number);
  }
  const notice = notPublished(outcome, plan, { language, now });
  const after = planned.publishable;
  const publishable = 'draft' in after ? { ...after, draft: after.draft + (draft.publishing ? 1 : 0) } : after;
  return planPage(visit, { publishable }, notice);
}

async function waiting(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse | undefined> {
  const { programme, language, now } = visit;
  const { draft } = programme;
  const marks = draft?.publishing;
  const from = marks && finishableFrom(marks);
  const [until] = Object.values(marks ?? {}).sort();
  if (draft === undefined || from === undefined || until === undefined) return undefined;
  const zone = await zoneOf(programme, deps);
  const seconds = Math.max(0, Math.ceil((Date.parse(from) - Date.parse(now)) / 1000));
  return deskPage(
    'ok',
    WaitingPage({
      frame: frameOf(visit),
      id: programme.id,
      title: programmeTitle(programme, language),
      draft: draft.number,
      from: formatMoment(from, zone, language),
      until: formatMoment(until, zone, language),
      seconds,
    }),
  );
}

function planPage(visit: ProgrammeVisit, { publishable }: PlannedDraft, notice?: string): HttpResponse {
  const { programme, language } = visit;
  const title = programmeTitle(programme, language);
  const sentence = notice && withCapital(notice);
  return deskPage(
    notice === undefined ? 'ok' : 'conflict',
    PublishPage({ frame: frameOf(visit), id: programme.id, title, publishable, notice: sentence }),
  );
}
