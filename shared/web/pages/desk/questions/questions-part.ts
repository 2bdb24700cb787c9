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
import { placeBeside } from '../../../../authoring/questionnaire/placed-question.ts';
import { leftWithout } from '../../../../authoring/questionnaire/remove-question.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Field, Group, Row, RowAction } from '../edit/fields/fields.ts';
import type { Written } from '../edit/written.ts';
import { conditionInWords } from './condition-in-words.ts';
import { pagePlaces, questionPlaces } from './places.ts';
import { hasWordsIn, pageTitle, questionTitle, wordsOf } from './question-names.ts';

/** What the page of all questions is made from. */
interface QuestionsPartProps {
  readonly written: Written;
  readonly draft: AskedDraft;
  readonly language: Language;
  /** The address below which the parts are edited. */
  readonly address: string;
  /** The place of what has just been moved, with dots. */
  readonly moved: string | undefined;
  /** Whether questions can be added. */
  readonly canAdd: boolean;
}

/** The questionnaire as participants see its order: its pages with their questions, and what opens the report. */
export function questionsPart(props: QuestionsPartProps): readonly Group[] {
  const pages = draftedPages(props.written.content);
  return [...pages.map((page) => pageGroup(page, pages, props)), headlineGroup(props.draft, props.language)];
}

function pageGroup(page: DraftedPage, pages: readonly DraftedPage[], props: QuestionsPartProps): Group {
  const { draft, language, address, moved, canAdd } = props;
  const texts = questionsTexts(language);
  const { repeat } = page;
  const path = page.path.join('.');
  const title = pageTitle(page, language);
  const about = [
    ...(repeat !== undefined && Object.hasOwn(texts.repeats, repeat) ? [texts.repeats[repeat as 'topic']] : []),
    ...conditionInWords(page.written.showWhen, draft, language),
    ...(page.questions.length === 0 ? [texts.emptyPage] : []),
  ];
  const nth = page.at + 1;
  return {
    id: path,
    title,
    ...(about.length > 0 && { intro: facts(about, language) }),
    links: [
      { href: `${address}/page/${nameOf(page, pages)}`, label: texts.editPage },
      ...(canAdd ? [{ href: `${address}/add-questions?page=${nameOf(page, pages)}`, label: texts.addHere }] : []),
    ],
    row: {
      path,
      name: title,
      actions: upAndDown(page.at > 0, page.at < pages.length - 1),
      ...(pages.length > 2 && { places: pagePlaces(page, pages) }),
      ...(moved === path && { moved: texts.movedPage({ nth, count: pages.length }) }),
    },
    outline: draftedQuestions(props.written.content).length > mostOpen && page.at > 0 ? 'folded' : 'open',
    list: {
      path: `${path}.questions`,
      rows: page.questions.map((question) => questionRow(question, page, pages, props)),
    },
  };
}

/** Of more questions than these a phone shows the first page, and the titles of the others. */
const mostOpen = 30;

function questionRow(
  question: DraftedQuestion,
  page: DraftedPage,
  pages: readonly DraftedPage[],
  props: QuestionsPartProps,
): Row {
  const { language, address, moved } = props;
  const { content } = props.written;
  const texts = questionsTexts(language);
  const path = question.path.join('.');
  const href = `${address}/question/${nameOf(
    question,
    pages.flatMap(({ questions }) => questions),
  )}`;
  const isAlone = leftWithout(question, content).length === 0;
  const canGo = (step: -1 | 1) => placeBeside(step, question, content) !== undefined;
  const [nth, count] = [question.at + 1, page.questions.length];
  return {
    path,
    title: questionTitle(question, language),
    href,
    about: facts(questionFacts(question, props), language),
    fields: [],
    actions: [...upAndDown(canGo(-1), canGo(1)), ...(isAlone ? (['remove'] as const) : [])],
    places: questionPlaces(question, pages),
    ...(moved === path && { moved: texts.moved({ nth, count, page: page.at + 1 }) }),
    ...(!isAlone && { link: { href: `${href}#remove`, label: texts.dependants } }),
  };
}

/** What there is to know of a question in a list: how it is answered, what it opens, of whom it is asked, what is missing. */
function questionFacts({ written, type, id }: DraftedQuestion, props: QuestionsPartProps): readonly string[] {
  const { draft, language } = props;
  const texts = questionsTexts(language);
  const roles = headlineRoles.filter((role) => draft.headline[role] === id);
  const { languages } = props.written;
  const missing = languages
    .filter((each) => !hasWordsIn(written.text, each))
    .map((each) => languageSaidIn(language, each, languages));
  return [
    type !== undefined && isWrittenType(type) ? texts.types[type].name : texts.unknownType,
    ...(written.required === true ? [texts.required] : []),
    ...roles.map((role) => texts.opens({ role: texts.headline.roles[role] })),
    ...conditionInWords(written.showWhen, draft, language),
    ...(missing.length > 0 ? [texts.missing({ languages: listOf(missing, language) })] : []),
  ];
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
    isRare: true,
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
