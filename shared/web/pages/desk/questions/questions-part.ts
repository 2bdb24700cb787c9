import type { AskedDraft } from '../../../../authoring/questionnaire/asked-draft.ts';
import {
  type DraftedPage,
  type DraftedQuestion,
  draftedPages,
  draftedQuestions,
  nameOf,
} from '../../../../authoring/questionnaire/drafted.ts';
import { headlineChoices, headlineRoles } from '../../../../authoring/questionnaire/headline-choices.ts';
import { isWrittenType } from '../../../../authoring/questionnaire/new-question.ts';
import { movedBy } from '../../../../authoring/questionnaire/placed-question.ts';
import { leftWithout } from '../../../../authoring/questionnaire/remove-question.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Field, Group, Row, RowAction } from '../edit/fields.ts';
import type { Written } from '../edit/written.ts';
import { conditionInWords } from './condition-in-words.ts';
import { pageTitle, questionTitle, wordsOf } from './question-names.ts';

/** The questionnaire as participants see its order: its pages with their questions, and what opens the report. */
export function questionsPart(written: Written, draft: AskedDraft, language: Language, base: string): readonly Group[] {
  const { content } = written;
  const pages = draftedPages(content);
  return [
    ...pages.map((page) => pageGroup(page, pages, written, draft, language, base)),
    headlineGroup(draft, language),
  ];
}

function pageGroup(
  page: DraftedPage,
  pages: readonly DraftedPage[],
  written: Written,
  draft: AskedDraft,
  language: Language,
  base: string,
): Group {
  const texts = questionsTexts(language);
  const { repeat } = page;
  const path = page.path.join('.');
  const about = [
    ...(repeat !== undefined && Object.hasOwn(texts.repeats, repeat) ? [texts.repeats[repeat as 'topic']] : []),
    ...conditionInWords(page.written.showWhen, draft, language),
    ...(page.questions.length === 0 ? [texts.emptyPage] : []),
  ];
  const questions = draftedQuestions(written.content);
  return {
    id: path,
    title: pageTitle(page, language),
    ...(about.length > 0 && { intro: facts(about, language) }),
    links: [
      { href: `${base}/page/${nameOf(page, pages)}`, label: texts.editPage },
      { href: `${base}/add-questions?page=${nameOf(page, pages)}`, label: texts.addHere },
    ],
    row: { path, name: pageTitle(page, language), actions: upAndDown(page.at > 0, page.at < pages.length - 1) },
    list: {
      path: `${path}.questions`,
      rows: page.questions.map((question) => questionRow(question, questions, written, draft, language, base)),
    },
  };
}

function questionRow(
  question: DraftedQuestion,
  questions: readonly DraftedQuestion[],
  { content, languages }: Written,
  draft: AskedDraft,
  language: Language,
  base: string,
): Row {
  const texts = questionsTexts(language);
  const { written, type, id } = question;
  const href = `${base}/question/${nameOf(question, questions)}`;
  const roles = headlineRoles.filter((role) => draft.headline[role] === id);
  const missing = languages.filter(
    (each) => wordsOf({ own: (written.text as Record<string, unknown> | undefined)?.[each] }, 'own') === undefined,
  );
  const isAlone = leftWithout(question, content).length === 0;
  return {
    path: question.path.join('.'),
    title: questionTitle(question, language),
    href,
    about: facts(
      [
        type !== undefined && isWrittenType(type) ? texts.types[type].name : texts.unknownType,
        ...(written.required === true ? [texts.required] : []),
        ...roles.map((role) => texts.opens({ role: texts.headline.roles[role] })),
        ...conditionInWords(written.showWhen, draft, language),
        ...(missing.length > 0 ? [texts.missing({ languages: listOf(missing.map(languageName), language) })] : []),
      ],
      language,
    ),
    fields: [],
    actions: [
      ...upAndDown(movedBy(-1, question, content) !== undefined, movedBy(1, question, content) !== undefined),
      ...(isAlone ? (['remove'] as const) : []),
    ],
    ...(!isAlone && { link: { href: `${href}#remove`, label: texts.dependants } }),
  };
}

function facts(all: readonly string[], language: Language): string {
  const { listed } = questionsTexts(language);
  return all.reduce((about, more) => listed({ about, more }));
}

function upAndDown(up: boolean, down: boolean): RowAction[] {
  return [...(up ? (['up'] as const) : []), ...(down ? (['down'] as const) : [])];
}

/** Which question stands behind each number that opens the report, of those that fit. */
function headlineGroup(draft: AskedDraft, language: Language): Group {
  const { headline } = questionsTexts(language);
  return {
    id: 'questionnaire.headline',
    title: headline.title,
    intro: headline.intro,
    fields: headlineRoles.map((role): Field => {
      const options = headlineChoices(role, draft).map(({ question }) => ({
        value: question.id,
        label: wordsOf(question.text, language) ?? question.id,
      }));
      return {
        kind: 'choice',
        path: `questionnaire.headline.${role}`,
        label: headline.roles[role],
        hint: headline.needs[role],
        none: options.length === 0 ? headline.noneFits : headline.none,
        options,
      };
    }),
  };
}
