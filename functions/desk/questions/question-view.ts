import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { askedDraft } from '../../../shared/authoring/questionnaire/asked-draft.ts';
import {
  draftedPages,
  draftedQuestions,
  type Entries,
  entriesOf,
  listIn,
  named,
} from '../../../shared/authoring/questionnaire/drafted.ts';
import { freeId, freeQuestionId } from '../../../shared/authoring/questionnaire/free-id.ts';
import { kitScale, kitScales } from '../../../shared/authoring/questionnaire/kit.ts';
import { isWrittenType } from '../../../shared/authoring/questionnaire/new-question.ts';
import { questionsTexts } from '../../../shared/i18n/questions-texts.ts';
import { lengthOf, shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { isOfCondition } from '../../../shared/web/pages/desk/questions/condition-fields.ts';
import { QuestionLook } from '../../../shared/web/pages/desk/questions/question-look.tsx';
import { questionTitle } from '../../../shared/web/pages/desk/questions/question-names.ts';
import { questionPart } from '../../../shared/web/pages/desk/questions/question-part.ts';
import { BackToQuestions } from '../../../shared/web/pages/desk/questions/questions-links.tsx';
import type { PartContext, PartView } from '../edit/part-view.ts';
import { pathOf } from '../edit/sent-edits.ts';
import { conditionEdits, conditionOffer } from './condition-offer.ts';
import { withoutReferences } from './questions-view.ts';

/** The page of one question. */
export function questionView({ written, language, base, of = '', asked }: PartContext): PartView | undefined {
  const { content, languages } = written;
  const question = named(of, draftedQuestions(content));
  if (question === undefined) return undefined;
  const texts = questionsTexts(language);
  const place = question.path.join('.');
  const draft = askedDraft(content, [language, ...languages]);
  const condition = conditionOffer(question.written.showWhen, question, place, { content, draft, language });
  const repeat = draftedPages(content)[question.page]?.repeat;
  const isAnswered = question.id !== undefined && asked.has(question.id);
  const type = question.type !== undefined && isWrittenType(question.type) ? texts.types[question.type] : undefined;
  return {
    title: questionTitle(question, language),
    intro: type === undefined ? texts.unknownType : texts.listed({ about: type.name, more: type.about }),
    before: [
      BackToQuestions({ language, address: `${base}/edit/questions#${place}` }),
      ...(type === undefined
        ? []
        : [QuestionLook({ written: question.written, scales: scalesOf(content), languages, language })]),
    ],
    groups: questionPart({ question, repeat, condition, isAnswered, written, place, draft, language }),
    covers: ['type', 'showWhen'].map((key) => `${place}.${key}`),
    isSpecial: (name) => isOfCondition(name) || isCommentChoice(name) || isFlag(name),
    more: (sent) => [
      ...commentEdits(sent, written, place),
      ...flagEdits(sent, written, place),
      ...scaleEdits(sent.get(`${place}.scale`), written),
      ...conditionEdits(sent, condition, question.written.showWhen),
      ...fewerWords(sent, written, place),
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
  const ids = listIn({ list: valueAtPlace(written, list) }, 'list').map((option) => String(entriesOf(option).id));
  return { id: freeId(new Set(ids), undefined, 'o'), text: {} };
}

function isCommentChoice(path: string): boolean {
  return path.endsWith('.comment');
}

/** The ways in which a comment can be asked for, at a question or at a line of a matrix. */
function commentEdits(sent: URLSearchParams, written: Written, place: string): Edit[] {
  const names = [...new Set(sent.keys())].filter((name) => name.startsWith(`${place}.`) && isCommentChoice(name));
  return names.flatMap((name): Edit[] => {
    const chosen = sent.get(name) ?? '';
    if (chosen === shownOf(written, name) || typeof valueAtPlace(written, name) === 'object') return [];
    if (chosen === '') return [{ remove: pathOf(name) }];
    return [{ set: pathOf(name), value: chosen === 'own' ? { when: 'always', text: {} } : chosen }];
  });
}

/** What is said only where it is so: of what is not, a file says nothing. */
function isFlag(name: string): boolean {
  return /\.(?:write|topTwo|ofHundred)$/.test(name);
}

function flagEdits(sent: URLSearchParams, written: Written, place: string): Edit[] {
  const names = [...new Set(sent.keys())].filter((name) => name.startsWith(`${place}.`) && isFlag(name));
  return names.flatMap((name): Edit[] => {
    const before = valueAtPlace(written, name);
    const isSo = sent.getAll(name).at(-1) === 'true';
    if (isSo) return before === undefined || before === false ? [{ set: pathOf(name), value: true }] : [];
    return before === true ? [{ remove: pathOf(name) }] : [];
  });
}

/** A scale of the kit comes along where the questionnaire has none of its name. */
function scaleEdits(name: string | null, written: Written): Edit[] {
  if (name === null || !kitScales().includes(name)) return [];
  const path = `questionnaire.scales.${name}`;
  return valueAtPlace(written, path) === undefined
    ? [{ set: pathOf(path), value: kitScale(name, written.languages) }]
    : [];
}

/** A scale that becomes shorter has no words for steps that are there no more. */
function fewerWords(sent: URLSearchParams, written: Written, place: string): Edit[] {
  const [from, to] = (['from', 'to'] as const).map((end) => sent.get(`${place}.${end}`)?.trim());
  if (from === undefined || to === undefined || to === '') return [];
  const steps = Number(to) - Number(from === '' ? 1 : from) + 1;
  const words = lengthOf(written, `${place}.words`);
  if (!Number.isInteger(steps) || steps < 2 || steps >= words) return [];
  const isSentAnew = [`${place}.from`, `${place}.to`].some((name) => sent.get(name)?.trim() !== shownOf(written, name));
  if (!isSentAnew) return [];
  return Array.from({ length: words - steps }, (_, nth) => ({ remove: pathOf(`${place}.words.${words - 1 - nth}`) }));
}
