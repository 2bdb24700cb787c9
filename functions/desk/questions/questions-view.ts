import { limitsAt } from '../../../shared/authoring/answered/limits.ts';
import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { askedDraft } from '../../../shared/authoring/questionnaire/asked-draft.ts';
import { draftedPages, draftedQuestions, nameOf } from '../../../shared/authoring/questionnaire/drafted.ts';
import { freePageId } from '../../../shared/authoring/questionnaire/free-id.ts';
import { pageAdded, pagesFor } from '../../../shared/authoring/questionnaire/placed-question.ts';
import { removed } from '../../../shared/authoring/questionnaire/remove-question.ts';
import { listOf } from '../../../shared/i18n/lists.ts';
import { numberText } from '../../../shared/i18n/numbers.ts';
import { questionsTexts } from '../../../shared/i18n/questions-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import { buttonField, placePrefix } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { AddPage, QuestionsLinks } from '../../../shared/web/pages/desk/questions/questions-links.tsx';
import { questionsPart } from '../../../shared/web/pages/desk/questions/questions-part.ts';
import type { PartContext, PartView } from '../part/part-view.ts';
import { type RowChange, rowChange } from '../part/row-changes.ts';
import { askedMove } from './asked-move.ts';

/** The questionnaire: its pages and questions in their order, and what opens the report. */
export function questionsView({ written, language, base, answered, query }: PartContext): PartView {
  const { content, languages } = written;
  const texts = questionsTexts(language);
  const address = `${base}/edit`;
  const draft = askedDraft(content, [language, ...languages]);
  const added = limitsAt('questionnaire.pages.0.questions', content, answered).added;
  const canAdd = added === undefined;
  const code = shownOf(written, 'sessions.0.code');
  return {
    title: texts.title,
    intro: texts.intro,
    before: QuestionsLinks({
      language,
      address,
      preview: code === '' ? undefined : `${base}/preview/${encodeURIComponent(code)}`,
      canAdd,
      isEmpty: draftedQuestions(content).length === 0,
    }),
    groups: questionsPart({ written, draft, language, address, moved: query.moved, canAdd }),
    offered: (held) => [
      {
        label: texts.lists.questions,
        act: 'added',
        limit: limitsAt('questionnaire.pages.0.questions', content, held).added,
      },
      { label: texts.lists.pages, act: 'added', limit: limitsAt('questionnaire.pages', content, held).added },
    ],
    // Each page and each question has a page of its own that shows the rest of it.
    covers: draftedPages(content).flatMap(({ path }) => {
      const place = path.join('.');
      return Object.keys(valueAtPlace(written, place) ?? {}).map((key) => `${place}.${key}`);
    }),
    inside: canAdd ? AddPage({ language, value: addPage }) : null,
    more: (sent) => [
      ...(isMovedAsRow(sent, written) ? [] : (askedMove(sent, content)?.edits ?? [])),
      ...(sent.get(buttonField) === addPage
        ? pageAdded({ id: freePageId(content), title: {}, questions: [] }, content)
        : []),
    ],
    besides: (change) => withoutReferences(change, content),
    isSpecial: (name) => name.startsWith(placePrefix),
    faults: notMoved(query.still, written, language),
    next: (after, change, sent) => {
      const to = askedMove(sent, content)?.to;
      if (to !== undefined) return change === undefined ? `questions?moved=${to}#${to}` : `questions?moved=${to}`;
      const [, still] = /^move\.(questionnaire\.[\w.]+)$/.exec(sent.get(buttonField) ?? '') ?? [];
      if (still !== undefined) return `questions?still=${still}#${still}`;
      const pages = draftedPages(after.content);
      const last = pages.at(-1);
      return sent.get(buttonField) === addPage && last !== undefined ? `page/${nameOf(last, pages)}` : undefined;
    },
  };
}

/** What is said beside what could not be moved to the place that was written. */
function notMoved(place: string | undefined, { content }: Written, language: Language): EditFault[] {
  const { notMoved: texts } = questionsTexts(language);
  const isIt = ({ path }: { readonly path: readonly (string | number)[] }) => path.join('.') === place;
  const pages = draftedPages(content);
  const question = draftedQuestions(content).find(isIt);
  if (place === undefined || (question === undefined && !pages.some(isIt))) return [];
  if (question === undefined) return [{ path: place, text: texts.page({ count: pages.length }) }];
  const fit = pagesFor(question, content).map(({ page }) => numberText(page.at + 1, language));
  return [{ path: place, text: texts.question({ pages: listOf(fit, language) }) }];
}

/** What the button for a new page sends. */
const addPage = 'add-page';

/** Within its list it is moved as a part of any is. */
function isMovedAsRow(sent: URLSearchParams, written: Written): boolean {
  return rowChange(sent.get(buttonField), written) !== undefined;
}

/** What names a question, or those of a page, goes with it. */
export function withoutReferences({ what, list, at }: RowChange, content: unknown): readonly Edit[] {
  if (what !== 'remove') return [];
  const place = `${list}.${at}`;
  const leaving = [...draftedPages(content), ...draftedQuestions(content)].find(({ path }) => path.join('.') === place);
  // The part of the list itself goes as any does.
  return leaving === undefined ? [] : removed(leaving, content).slice(0, -1);
}
