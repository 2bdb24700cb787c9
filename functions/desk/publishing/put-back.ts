import { keyOf } from '../../../shared/authoring/plan-words/refusal-cards.ts';
import { refusedChanges } from '../../../shared/authoring/plan-words/refused-changes.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { saysTheSame } from '../../../shared/authoring/says-the-same.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { nothingThere } from '../nothing-there.ts';
import { programmeNow } from '../programme/programme-now.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';
import { publishedSource, writtenSource } from '../programme/written-source.ts';
import { planOf } from './plan-of.ts';
import { publish } from './publish.ts';
import { shownPlan } from './shown-plan.ts';
import { withoutRefused } from './without-refused.ts';

/**
 * Makes what is refused of a draft as it is published again: one change, or all of them, and then publishes the rest: `POST
 * /d/p/{id}/publish/put-back`. A draft that says nothing else then is none.
 */
export async function putBackRefused(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form, language } = visit;
  const shown = await shownPlan(visit, deps);
  if (!('plan' in shown)) return shown;
  const { draft, again } = shown;
  const page = `${programmePath(programme.id)}/publish`;
  const texts = organiserTexts(language);
  const change = form.fields.get('change') ?? undefined;
  const written = await writtenSource(programme, deps);
  const published = await publishedSource(programme, deps);
  const source = await withoutRefused(written.source, published, (made) => refusedPlaces(made, change, visit, deps));
  if (source.text === written.source.text) return again(texts.plan.cards.notBack);
  if (saysTheSame(source, published)) {
    await deps.drafts.remove(programme.id, draft.number);
    return seeOther(page);
  }
  const saved = await saveDraft(programme, { ...written, source }, visit, deps);
  if (saved.outcome === 'too-large') return tooLarge(visit, saved, page);
  if (saved.outcome === 'lost') return again(texts.publishing.meanwhile);
  if (change !== undefined) return seeOther(page);
  const now = await programmeNow(visit, deps);
  if (now === undefined) return nothingThere(visit);
  const fields = new URLSearchParams(form.fields);
  fields.set('draft', String(saved.draft.number));
  return publish({ ...now, form: { ...form, fields } }, deps);
}

/** The places of what is refused, of the change of a card or of all; undefined: the source is no programme. */
async function refusedPlaces(
  source: ProgrammeSource,
  key: string | undefined,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<readonly string[] | undefined> {
  const read = readSource(source, deps.limits);
  if (!read.ok) return undefined;
  const refused = refusedChanges(await planOf(read.file, visit, deps));
  return refused.filter((each) => key === undefined || keyOf(each) === key).flatMap(({ places }) => places);
}
