import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import {
  type DraftedPage,
  type DraftedQuestion,
  draftedPages,
  draftedQuestions,
} from '../../../shared/authoring/questionnaire/drafted.ts';
import {
  movedTo,
  pageMovedTo,
  pagesFor,
  placeBeside,
  type QuestionPlace,
} from '../../../shared/authoring/questionnaire/placed-question.ts';
import { buttonField, pageField, placeField } from '../../../shared/web/pages/desk/edit/fields/fields.ts';

/** A move of a question or a page. */
interface AskedMove {
  readonly edits: readonly Edit[];
  /** Where it is afterwards, with dots. */
  readonly to: string;
}

/** By one, or to a place by its numbers, counted from 0; a question stays on its page where none is written. */
type Step = 'up' | 'down' | { readonly page: number | undefined; readonly at: number };

/** The move that a form asks for: by one place, or to the one that is chosen; undefined: none, or one that can't be. */
export function askedMove(sent: URLSearchParams, content: unknown): AskedMove | undefined {
  const [, button, path = ''] = /^(up|down|move)\.(.+)$/.exec(sent.get(buttonField) ?? '') ?? [];
  const step = button === 'up' || button === 'down' ? button : placeIn(sent, path);
  if (button === undefined || step === undefined) return undefined;
  const isIt = (each: DraftedPage | DraftedQuestion) => each.path.join('.') === path;
  const question = draftedQuestions(content).find(isIt);
  const page = draftedPages(content).find(isIt);
  if (question !== undefined) return questionMove(step, question, content);
  return page && pageMove(step, page, content);
}

function questionMove(step: Step, question: DraftedQuestion, content: unknown): AskedMove | undefined {
  const place =
    typeof step === 'string'
      ? placeBeside(step === 'up' ? -1 : 1, question, content)
      : placeAt(step, question, content);
  const edits = place && movedTo(place, question, content);
  return edits && place && { edits, to: `questionnaire.pages.${place.page}.questions.${place.at}` };
}

function pageMove(step: Step, page: DraftedPage, content: unknown): AskedMove | undefined {
  const at = typeof step === 'string' ? page.at + (step === 'up' ? -1 : 1) : step.at;
  const edits = pageMovedTo(at, page, content);
  return edits && { edits, to: `questionnaire.pages.${at}` };
}

/** The place that was written; a number behind the last one on its page is that. */
function placeAt(
  { page: asked, at }: Exclude<Step, string>,
  question: DraftedQuestion,
  content: unknown,
): QuestionPlace | undefined {
  const page = asked ?? question.page;
  const fit = pagesFor(question, content).find((each) => each.page.at === page);
  return fit && { page, at: Math.min(at, fit.places - 1) };
}

/** The place that was written for a row; undefined: it is none. */
function placeIn(sent: URLSearchParams, path: string): Exclude<Step, string> | undefined {
  const [at, page] = [placeField(path), pageField(path)].map((name) => numberIn(sent.get(name)));
  return at === undefined || (page === undefined && sent.has(pageField(path))) ? undefined : { page, at };
}

function numberIn(typed: string | null): number | undefined {
  return /^[1-9]\d{0,2}$/.test(typed?.trim() ?? '') ? Number(typed) - 1 : undefined;
}
