import { draftedPages, draftedQuestions, nameOf } from '../../../../authoring/questionnaire/drafted.ts';
import { sessionAddress } from './session-names.ts';
import type { Written } from './written.ts';

/** The names of the parts, as addresses have them, in the order of their links. */
export const partNames = ['basics', 'sessions', 'people', 'recipients', 'questions', 'languages', 'source'] as const;
export type PartName = (typeof partNames)[number];

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
  ownCode: 'basics',
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
