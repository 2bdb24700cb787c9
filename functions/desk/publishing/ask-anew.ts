import { keyOf } from '../../../shared/authoring/plan-words/refusal-cards.ts';
import { refusedChanges } from '../../../shared/authoring/plan-words/refused-changes.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';
import { writtenSource } from '../programme/written-source.ts';
import { askingAnew } from './asking-anew.ts';
import { shownPlan } from './shown-plan.ts';

/**
 * Makes a refused change of a question a question of its own: `POST /d/p/{id}/publish/ask-anew`. Sessions that are over keep the one that
 * they asked.
 */
export async function askAnew(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form, language } = visit;
  const shown = await shownPlan(visit, deps);
  if (!('plan' in shown)) return shown;
  const texts = organiserTexts(language);
  const page = `${programmePath(programme.id)}/publish`;
  const refused = refusedChanges(shown.plan).find((each) => keyOf(each) === form.fields.get('change'));
  const written = await writtenSource(programme, deps);
  const anew = refused && (await askingAnew(refused, written.source, visit, deps));
  if (anew === undefined || anew.from !== undefined) return shown.again(texts.plan.cards.notAnew);
  const saved = await saveDraft(programme, { ...written, source: anew.source }, visit, deps);
  if (saved.outcome === 'too-large') return tooLarge(visit, saved, page);
  return saved.outcome === 'lost' ? shown.again(texts.publishing.meanwhile) : seeOther(page);
}
