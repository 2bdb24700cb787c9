import type { ComponentChildren } from 'preact';
import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { draftedPages, draftedQuestions, nameOf } from '../../../shared/authoring/questionnaire/drafted.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { basicsPart, takenLogo } from '../../../shared/web/pages/desk/edit/basics-part.ts';
import type { Group } from '../../../shared/web/pages/desk/edit/fields.ts';
import { peoplePart } from '../../../shared/web/pages/desk/edit/people-part.ts';
import { recipientsPart } from '../../../shared/web/pages/desk/edit/recipients-part.ts';
import { sessionAddress } from '../../../shared/web/pages/desk/edit/session-names.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { addQuestionsView } from '../questions/add-questions-view.ts';
import { pageView } from '../questions/page-view.ts';
import { questionView } from '../questions/question-view.ts';
import { questionsView } from '../questions/questions-view.ts';
import { languagesView } from './edit-languages.ts';
import { sessionsView, sessionView } from './edit-sessions.ts';
import type { RowChange } from './row-changes.ts';

/** What a part is made from. */
export interface PartContext {
  readonly written: Written;
  readonly language: Language;
  /** The address of the programme: `/d/p/ets-2020`. */
  readonly base: string;
  /** What is behind the part's name in the address: the code of a session, the id of a question. */
  readonly of: string | undefined;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The codes of sessions that are published. */
  readonly published: readonly string[];
  /** The ids of the questions to which answers are stored. */
  readonly asked: ReadonlySet<string>;
  readonly now: Instant;
}

/** A part of a programme file as its page shows it. */
export interface PartView {
  readonly title: string;
  readonly intro?: string | undefined;
  readonly groups: readonly Group[];
  readonly files?: boolean;
  /** In the form, below its groups. */
  readonly inside?: ComponentChildren;
  /** Whether there is a button of its own for all that its form does. */
  readonly hasOwnButtons?: boolean;
  /** Places of the file that it shows otherwise than in fields. */
  readonly covers?: readonly string[];
  /** Above the form, and below it. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
  /** What a row is made of that its button adds, by the place of the list; else an empty map with an id. */
  readonly newRow?: (list: string) => object;
  /** What the form changes beside what its fields say by themselves. */
  readonly more?: (sent: URLSearchParams) => readonly Edit[];
  /** Whether a field says nothing by itself: `more` reads it. */
  readonly isSpecial?: (name: string) => boolean;
  /** What follows from a change of rows, before it. */
  readonly besides?: (change: RowChange) => readonly Edit[];
  /** What belongs to its address behind the question mark. */
  readonly query?: string;
  /** The address below `edit` at which to go on after a save, where it is another than before. */
  readonly next?: (after: Written, change: RowChange | undefined, sent: URLSearchParams) => string | undefined;
}

/** The names of the parts, as addresses have them, in the order of their links. */
export const partNames = ['basics', 'sessions', 'people', 'recipients', 'questions', 'languages', 'source'] as const;
export type PartName = (typeof partNames)[number];

type MakePart = (context: PartContext) => PartView | undefined;

/** How each address below `edit` becomes a page. What is below another name belongs to that part. */
export const editParts: Readonly<Record<string, { readonly part: PartName; readonly make: MakePart }>> = {
  basics: {
    part: 'basics',
    make: ({ written, language }) => ({
      title: editorTexts(language).basics.title,
      groups: basicsPart(written, language),
      files: true,
      more: (sent) =>
        sent.getAll(takenLogo).includes('true') ? [{ remove: ['look', 'logo'] }, { remove: ['look', 'logoText'] }] : [],
    }),
  },
  sessions: { part: 'sessions', make: sessionsView },
  session: { part: 'sessions', make: sessionView },
  people: {
    part: 'people',
    make: ({ written, language }) => ({
      title: editorTexts(language).people.title,
      intro: editorTexts(language).people.intro,
      groups: peoplePart(written, language),
    }),
  },
  recipients: {
    part: 'recipients',
    make: ({ written, language }) => ({
      title: editorTexts(language).recipients.title,
      intro: editorTexts(language).recipients.intro,
      groups: recipientsPart(written, language),
      newRow: () => ({ language: written.languages[0] }),
    }),
  },
  questions: { part: 'questions', make: questionsView },
  question: { part: 'questions', make: questionView },
  page: { part: 'questions', make: pageView },
  'add-questions': { part: 'questions', make: addQuestionsView },
  languages: { part: 'languages', make: languagesView },
};

/** The address of the page that has the field of a place in the file. */
export function partOfPlace(path: string, written: Written): { readonly part: PartName; readonly address: string } {
  const [first = '', second] = path.split('.');
  const part = partByKey[first] ?? 'source';
  if (part === 'questions') return { part, address: addressInQuestionnaire(path, written) };
  const place = `${first}.${second}`;
  if (part !== 'sessions' || second === undefined) return { part, address: part };
  return { part, address: `session/${sessionAddress(written, place)}` };
}

/** The page of the question, or of the page, that a place is in; else that of all. */
function addressInQuestionnaire(path: string, { content }: Written): string {
  const isIn = (place: readonly PropertyKey[]) => `${path}.`.startsWith(`${place.join('.')}.`);
  const [questions, pages] = [draftedQuestions(content), draftedPages(content)];
  const question = questions.find((each) => isIn(each.path));
  if (question !== undefined) return `question/${nameOf(question, questions)}`;
  const page = pages.find((each) => isIn(each.path));
  return page === undefined || path === `${page.path.join('.')}.questions`
    ? 'questions'
    : `page/${nameOf(page, pages)}`;
}

const partByKey: Readonly<Record<string, PartName>> = {
  programme: 'basics',
  title: 'basics',
  follows: 'basics',
  purpose: 'basics',
  thanks: 'basics',
  look: 'basics',
  quiz: 'basics',
  contact: 'basics',
  graceMinutes: 'basics',
  retentionDays: 'basics',
  digestAt: 'basics',
  populationCorrection: 'basics',
  singleAnswers: 'basics',
  languages: 'languages',
  sessions: 'sessions',
  speakers: 'people',
  topics: 'people',
  parts: 'people',
  recipients: 'recipients',
  questionnaire: 'questions',
};
