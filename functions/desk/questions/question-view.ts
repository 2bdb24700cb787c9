import { askedDraft } from '../../../shared/authoring/questionnaire/asked-draft.ts';
import {
  draftedPages,
  draftedQuestions,
  type Entries,
  entriesOf,
  named,
} from '../../../shared/authoring/questionnaire/drafted.ts';
import { freeId, freeQuestionId } from '../../../shared/authoring/questionnaire/free-id.ts';
import { isWrittenType } from '../../../shared/authoring/questionnaire/new-question.ts';
import { questionsTexts } from '../../../shared/i18n/questions-texts.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { isOfCondition } from '../../../shared/web/pages/desk/questions/condition-fields.ts';
import { QuestionLook } from '../../../shared/web/pages/desk/questions/question-look.tsx';
import { questionTitle } from '../../../shared/web/pages/desk/questions/question-names.ts';
import { questionPart } from '../../../shared/web/pages/desk/questions/question-part.ts';
import { BackToQuestions } from '../../../shared/web/pages/desk/questions/questions-links.tsx';
import type { PartContext, PartView } from '../part/part-view.ts';
import { conditionEdits, conditionOffer } from './condition-offer.ts';
import { isOfQuestion, questionEdits } from './question-edits.ts';
import { withoutReferences } from './questions-view.ts';

/** The page of one question. */
export function questionView({ written, language, base, of = '' }: PartContext): PartView | undefined {
  const { content, languages } = written;
  const question = named(of, draftedQuestions(content));
  if (question === undefined) return undefined;
  const texts = questionsTexts(language);
  const place = question.path.join('.');
  const draft = askedDraft(content, [language, ...languages]);
  const condition = conditionOffer(question.written.showWhen, question, place, { content, draft, language });
  const repeat = draftedPages(content)[question.page]?.repeat;
  const type = question.type !== undefined && isWrittenType(question.type) ? texts.types[question.type] : undefined;
  return {
    title: questionTitle(question, language),
    about: place,
    intro: type === undefined ? texts.unknownType : texts.listed({ about: type.name, more: type.about }),
    before: [
      BackToQuestions({ language, address: `${base}/edit/questions#${place}` }),
      ...(type === undefined
        ? []
        : [QuestionLook({ written: question.written, scales: scalesOf(content), languages, language })]),
    ],
    groups: questionPart({ question, repeat, condition, written, place, draft, language }),
    covers: ['type', 'showWhen'].map((key) => `${place}.${key}`),
    isSpecial: (name) => isOfCondition(name) || isOfQuestion(name),
    more: (sent) => [
      ...questionEdits(sent, written, place),
      ...conditionEdits(sent, condition, question.written.showWhen),
    ],
    newRow: (list) => newRow(list, written),
    besides: (change) => withoutReferences(change, content),
    next: (_after, change) =>
      change?.what === 'remove' && `${change.list}.${change.at}` === place ? 'questions' : undefined,
  };
}

function scalesOf(content: unknown): Entries {
  return entriesOf(entriesOf(entriesOf(content).questionnaire).scales);
}

/** An answer, or a line, with an id that no other has. */
function newRow(list: string, written: Written): object {
  if (list.endsWith('.rows')) return { id: freeQuestionId(written.content), text: {} };
  const ids = partsOf(written, list).map((option) => shownOf(written, `${option}.id`));
  return { id: freeId(new Set(ids), undefined, 'o'), text: {} };
}
