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
  placeBeside,
  type QuestionPlace,
} from '../../../shared/authoring/questionnaire/placed-question.ts';
import { placeField } from '../../../shared/web/pages/desk/edit/fields/fields.ts';

/** A move of a question or a page. */
interface AskedMove {
  readonly edits: readonly Edit[];
  /** Where it is afterwards, with dots. */
  readonly to: string;
}

type Step = 'up' | 'down' | QuestionPlace;

/** The move that a form asks for: by one place, or to the one that is chosen; undefined: none, or one that can't be. */
export function askedMove(sent: URLSearchParams, content: unknown): AskedMove | undefined {
  const [, button, path = ''] = /^(up|down|move)\.(.+)$/.exec(sent.get('do') ?? '') ?? [];
  const step = button === 'up' || button === 'down' ? button : placeOf(sent.get(placeField(path)) ?? '');
  if (button === undefined || step === undefined) return undefined;
  const isIt = (each: DraftedPage | DraftedQuestion) => each.path.join('.') === path;
  const question = draftedQuestions(content).find(isIt);
  const page = draftedPages(content).find(isIt);
  if (question !== undefined) return questionMove(step, question, content);
  return page && pageMove(step, page, content);
}

function questionMove(step: Step, question: DraftedQuestion, content: unknown): AskedMove | undefined {
  const place = typeof step === 'string' ? placeBeside(step === 'up' ? -1 : 1, question, content) : step;
  const edits = place && movedTo(place, question, content);
  return edits && place && { edits, to: `questionnaire.pages.${place.page}.questions.${place.at}` };
}

function pageMove(step: Step, page: DraftedPage, content: unknown): AskedMove | undefined {
  const at = typeof step === 'string' ? page.at + (step === 'up' ? -1 : 1) : step.page;
  const edits = pageMovedTo(at, page, content);
  return edits && { edits, to: `questionnaire.pages.${at}` };
}

/** `2.5`: after five others on the third page; `2`: that page's own place. */
function placeOf(value: string): QuestionPlace | undefined {
  const [, page, at = '0'] = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(value) ?? [];
  return page === undefined ? undefined : { page: Number(page), at: Number(at) };
}
