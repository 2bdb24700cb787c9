import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { askedDraft } from '../../../shared/authoring/questionnaire/asked-draft.ts';
import { draftedPages, draftedQuestions, nameOf } from '../../../shared/authoring/questionnaire/drafted.ts';
import { freePageId } from '../../../shared/authoring/questionnaire/free-id.ts';
import { movedBy, pageAdded } from '../../../shared/authoring/questionnaire/placed-question.ts';
import { removed } from '../../../shared/authoring/questionnaire/remove-question.ts';
import { questionsTexts } from '../../../shared/i18n/questions-texts.ts';
import { shownOf, valueAtPlace } from '../../../shared/web/pages/desk/edit/written.ts';
import { AddPage, QuestionsLinks } from '../../../shared/web/pages/desk/questions/questions-links.tsx';
import { questionsPart } from '../../../shared/web/pages/desk/questions/questions-part.ts';
import type { PartContext, PartView } from '../edit/part-view.ts';
import type { RowChange } from '../edit/row-changes.ts';

/** The questionnaire: its pages and questions in their order, and what opens the report. */
export function questionsView({ written, language, base, asked }: PartContext): PartView {
  const { content, languages } = written;
  const texts = questionsTexts(language);
  const address = `${base}/edit`;
  const draft = askedDraft(content, [language, ...languages]);
  const code = shownOf(written, 'sessions.0.code');
  return {
    title: texts.title,
    intro: texts.intro,
    before: QuestionsLinks({
      language,
      address,
      preview: code === '' ? undefined : `${base}/preview/${encodeURIComponent(code)}`,
      isAnswered: asked.size > 0,
      isEmpty: draftedQuestions(content).length === 0,
    }),
    groups: questionsPart(written, draft, language, address),
    // Each page and each question has a page of its own that shows the rest of it.
    covers: draftedPages(content).flatMap(({ path }) => {
      const place = path.join('.');
      return Object.keys(valueAtPlace(written, place) ?? {}).map((key) => `${place}.${key}`);
    }),
    inside: AddPage({ language, value: addPage }),
    more: (sent) => [
      ...acrossPages(sent.get('do'), content),
      ...(sent.get('do') === addPage ? pageAdded({ id: freePageId(content), title: {}, questions: [] }, content) : []),
    ],
    besides: (change) => withoutReferences(change, content),
    next: (after, _change, sent) => {
      const pages = draftedPages(after.content);
      const last = pages.at(-1);
      return sent?.get('do') === addPage && last !== undefined ? `page/${nameOf(last, pages)}` : undefined;
    },
  };
}

/** What the button for a new page sends. */
const addPage = 'add-page';

/** A question at the end of its page goes on to the next one that is about the same. */
function acrossPages(asked: string | null, content: unknown): readonly Edit[] {
  const [, step, place] = /^(up|down)\.(questionnaire\.pages\.\d+\.questions\.\d+)$/.exec(asked ?? '') ?? [];
  const question = draftedQuestions(content).find(({ path }) => path.join('.') === place);
  if (question === undefined) return [];
  const edits = movedBy(step === 'up' ? -1 : 1, question, content) ?? [];
  // Within its page it is moved as a part of any list is.
  return edits.some((edit) => 'move' in edit) ? [] : edits;
}

/** What names a question, or those of a page, goes with it. */
export function withoutReferences({ what, list, at }: RowChange, content: unknown): readonly Edit[] {
  if (what !== 'remove') return [];
  const place = `${list}.${at}`;
  const leaving = [...draftedPages(content), ...draftedQuestions(content)].find(({ path }) => path.join('.') === place);
  // The part of the list itself goes as any does.
  return leaving === undefined ? [] : removed(leaving, content).slice(0, -1);
}
