import type { Draft } from '../../../shared/desk/drafts.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { planPage } from './plan-page.ts';
import { type PlannedDraft, plannedDraft } from './planned-draft.ts';
import { shownRevision } from './shown-revision.ts';

/** A plan as the page showed it from which a form was sent. */
export interface ShownPlan {
  readonly draft: Draft;
  readonly plan: Plan;
  readonly planned: PlannedDraft;
  /** The same page, with why nothing was done. */
  again(notice: string): HttpResponse;
}

/** The plan of a draft that somebody has pressed a button of; what they get in its place, where it is another by now. */
export async function shownPlan(visit: ProgrammeVisit, deps: DeskDeps): Promise<ShownPlan | HttpResponse> {
  const { programme, form, language } = visit;
  const { draft } = programme;
  const page = `${programmePath(programme.id)}/publish`;
  if (draft === undefined || draft.publishing !== undefined) return seeOther(page);
  const planned = await plannedDraft(visit, deps);
  const { plan } = planned;
  if (plan === undefined) return seeOther(page);
  const again = (notice: string) => planPage(visit, planned, notice);
  const isAsShown =
    Number(form.fields.get('draft')) === draft.number && (form.fields.get('revision') ?? '') === shownRevision(plan);
  return isAsShown ? { draft, plan, planned, again } : again(organiserTexts(language).publishing.meanwhile);
}
