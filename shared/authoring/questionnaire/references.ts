import type { Path } from '../edit/edit.ts';
import { draftedPages, type Entries, entriesOf, listIn } from './drafted.ts';

/** What names a question somewhere else. */
export type ReferenceKind =
  | 'page-condition'
  | 'question-condition'
  | 'option-condition'
  | 'headline'
  | 'attendance'
  | 'again'
  | 'quoted'
  | 'signature';

/** A place of a draft that names a question: what would mean nothing any more without it. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** The id that is named. */
  readonly id: string;
  /** Of the condition, the role, the list: of what changes when the question is taken out. */
  readonly path: Path;
}

/** All places of a draft that name a question. */
export function referencesIn(content: unknown): readonly Reference[] {
  const { questionnaire, sessions } = entriesOf(content);
  const headline = Object.entries(entriesOf(entriesOf(questionnaire).headline));
  const group = headline.find(([role]) => role === 'group')?.[1];
  return [
    ...headline.flatMap(([role, id]) => named('headline', id, ['questionnaire', 'headline', role])),
    ...(Array.isArray(sessions) ? sessions : []).flatMap((session, at) =>
      entriesOf(session).attendance === undefined ? [] : named('attendance', group, ['sessions', at, 'attendance']),
    ),
    ...draftedPages(content).flatMap((page) => [
      ...conditionReferences('page-condition', page.written, page.path),
      ...page.questions.flatMap(({ written, path }) => [
        ...conditionReferences('question-condition', written, path),
        ...listIn(written, 'options').flatMap((option, at) =>
          conditionReferences('option-condition', entriesOf(option), [...path, 'options', at]),
        ),
        ...named('again', written.again, [...path, 'again']),
        ...listIn(written.quotes, 'questions').flatMap((id) => named('quoted', id, [...path, 'quotes'])),
        ...named('signature', entriesOf(written.quotes).signature, [...path, 'quotes', 'signature']),
      ]),
    ]),
  ];
}

/** The places outside of `path` that name one of these questions. */
export function referencesTo(ids: readonly string[], content: unknown, path: Path): readonly Reference[] {
  return referencesIn(content).filter((each) => ids.includes(each.id) && !isWithin(each.path, path));
}

/** Whether a place is in another one, or is it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, at) => path[at] === key);
}

function conditionReferences(kind: ReferenceKind, { showWhen }: Entries, path: Path): Reference[] {
  return testsIn(showWhen).flatMap(({ question }) => named(kind, question, [...path, 'showWhen']));
}

/** The tests of a condition as a draft has it, each once. */
export function testsIn(showWhen: unknown): readonly Entries[] {
  const condition = entriesOf(showWhen);
  const grouped = ['all', 'any', 'none'].flatMap((group) => listIn(condition, group).map(entriesOf));
  return condition.question === undefined ? grouped : [condition, ...grouped];
}

function named(kind: ReferenceKind, id: unknown, path: Path): Reference[] {
  return typeof id === 'string' ? [{ kind, id, path }] : [];
}
