import type { Language, Text } from '../../i18n/text.ts';
import { applied, type Edit } from '../edit/edit.ts';
import { askedDraft } from './asked-draft.ts';
import { takenIds } from './asked-ids.ts';
import { chosenOf } from './composed-condition.ts';
import { conditionChoices } from './condition-choices.ts';
import { type DraftedPage, draftedPages, draftedQuestions, type Entries, entriesOf, named } from './drafted.ts';
import { freeId, freePageId, freeQuestionId } from './free-id.ts';
import { kitPage, kitQuestion } from './kit.ts';
import { type KitName, kitRepeat, type Repeat } from './kit-groups.ts';
import { newQuestion, type WrittenType } from './new-question.ts';
import { pageAdded, questionAdded } from './placed-question.ts';

/** To what questions are added. */
export interface Asking {
  readonly content: unknown;
  /** Those of the programme. */
  readonly languages: readonly Language[];
  /** The name of the page that was chosen for them; empty: any. */
  readonly page: string;
}

/** Adds questions of the kit, each after those before it, where it can be asked. */
export function kitAdded(names: readonly KitName[], { content, languages, page }: Asking): readonly Edit[] {
  return names.reduce<readonly Edit[]>((made, name) => {
    const current = made.reduce(applied, content);
    const { question, scales } = kitQuestion(name, languages);
    const target = pageFor(kitRepeat(name), { content: current, languages, page });
    const there = target.edits.reduce(applied, current);
    const fresh = withFreeIds(question, name, there);
    const added = questionAdded(
      withPossibleCondition(fresh, target.page, there, languages),
      target.page,
      scales,
      there,
    );
    return [...made, ...target.edits, ...added];
  }, []);
}

/** Adds a question of somebody's own, with the words that there are for it. */
export function ownAdded(
  type: WrittenType,
  { text, today }: { readonly text: Text; readonly today: string },
  asking: Asking,
): readonly Edit[] {
  const { content, languages, page } = asking;
  const { question, scales } = newQuestion(type, freeQuestionId(content), { text, languages, today });
  const chosen = named(page, draftedPages(content));
  const target = chosen === undefined ? pageFor(undefined, asking) : { edits: [], page: chosen };
  return [...target.edits, ...questionAdded(question, target.page, scales, target.edits.reduce(applied, content))];
}

interface Target {
  /** What makes the page, where there is none. */
  readonly edits: readonly Edit[];
  readonly page: Pick<DraftedPage, 'path' | 'at' | 'questions'>;
}

/** The page that was chosen, if it is asked about what a question is about; else the first one that is; else a new one. */
function pageFor(repeat: Repeat | undefined, { content, languages, page: name }: Asking): Target {
  const pages = draftedPages(content);
  const wished = named(name, pages);
  const page = wished?.repeat === repeat ? wished : undefined;
  const found = page ?? pages.find((each) => each.repeat === repeat);
  if (found !== undefined) return { edits: [], page: found };
  const made: Entries = repeat === undefined ? { title: {} } : kitPage(repeat, languages);
  const id = freePageId(content, typeof made.id === 'string' ? made.id : undefined);
  const at = pages.length;
  return {
    edits: pageAdded({ ...made, id, questions: [] }, content),
    page: { path: ['questionnaire', 'pages', at], at, questions: [] },
  };
}

/** A question of the kit under ids that are free: those of the lines of a block, too. */
function withFreeIds(question: Entries, name: KitName, content: unknown): Entries {
  const taken = new Set(draftedQuestions(content).flatMap(({ written }) => takenIds(written)));
  const id = freeId(taken, name, 'q');
  if (!Array.isArray(question.rows)) return { ...question, id };
  const rows = question.rows.map((row) => ({ ...row, id: freeId(taken, String(entriesOf(row).id), 'q') }));
  return { ...question, id, rows };
}

/** It depends on another question only where that is asked before it, and can be answered so. */
function withPossibleCondition(
  question: Entries,
  page: Target['page'],
  content: unknown,
  languages: readonly Language[],
): Entries {
  const { showWhen, ...others } = question;
  if (showWhen === undefined) return question;
  const [first = 'en'] = languages;
  const choices = conditionChoices({ page: page.at, at: page.questions.length }, askedDraft(content, languages), first);
  return chosenOf(showWhen, choices) === undefined ? others : question;
}
