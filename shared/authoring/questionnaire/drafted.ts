import { type Path, valueAt } from '../edit/edit.ts';

/** What stands under keys in a draft, which may say anything under each. */
export type Entries = Readonly<Record<string, unknown>>;

/** A question as a draft has it: as much of it as is there. */
export interface DraftedQuestion {
  readonly path: Path;
  readonly page: number;
  /** Its place on that page. */
  readonly at: number;
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly written: Entries;
}

/** A page as a draft has it. */
export interface DraftedPage {
  readonly path: Path;
  readonly at: number;
  readonly id: string | undefined;
  readonly repeat: string | undefined;
  readonly written: Entries;
  readonly questions: readonly DraftedQuestion[];
}

/** The pages of a draft, however much of them is missing. */
export function draftedPages(content: unknown): readonly DraftedPage[] {
  return listIn(entriesOf(content).questionnaire, 'pages').map((page, at) => {
    const written = entriesOf(page);
    const path = ['questionnaire', 'pages', at];
    return {
      path,
      at,
      id: wordOf(written.id),
      repeat: wordOf(written.repeat),
      written,
      questions: listIn(written, 'questions').map((question, of) => ({
        path: [...path, 'questions', of],
        page: at,
        at: of,
        id: wordOf(entriesOf(question).id),
        type: wordOf(entriesOf(question).type),
        written: entriesOf(question),
      })),
    };
  });
}

/**
 * What a question, or a page, is called in the address of its page: its id, if it is the first with that. One that has none is called by
 * its place, as no id can be.
 */
export function nameOf<T extends DraftedQuestion | DraftedPage>({ id, path }: T, all: readonly T[]): string {
  const place = path.join('.');
  const isFirst = id !== undefined && all.find((each) => each.id === id)?.path.join('.') === place;
  return isFirst ? id : String(all.findIndex((each) => each.path.join('.') === place) + 1);
}

/** The question, or the page, of a name. */
export function named<T extends DraftedQuestion | DraftedPage>(name: string, all: readonly T[]): T | undefined {
  return all.find((each) => nameOf(each, all) === name);
}

/** All questions of a draft, in their order. */
export function draftedQuestions(content: unknown): readonly DraftedQuestion[] {
  return draftedPages(content).flatMap(({ questions }) => questions);
}

/** Keys with their values; of what is something else, none. */
export function entriesOf(value: unknown): Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entries) : {};
}

/** What a list under a key holds. */
export function listIn(value: unknown, key: string): readonly unknown[] {
  const list = entriesOf(value)[key];
  return Array.isArray(list) ? list : [];
}

/** The word at a path of a draft; undefined: none is there. */
export function wordAt(content: unknown, path: Path): string | undefined {
  return wordOf(valueAt(content, path));
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
