import { names } from '../i18n/fault-data.ts';
import { isBound } from '../questionnaire/blocks.ts';
import { pagesOf } from '../questionnaire/items.ts';
import type { ShowWhen } from '../questionnaire/question-parts.ts';
import { type Fault, fault, type Path, repeated } from './fault.ts';
import type { WrittenQuestion } from './question-check.ts';
import type { ProgrammeFile } from './schema.ts';

/** Kinds of session; undefined: all sessions, of whatever kind. */
export type Kinds = readonly string[] | undefined;

/** In sessions of which kinds a question is asked, or a page. */
export function kindsOf({ page, question }: Pick<WrittenQuestion, 'page'> & Partial<WrittenQuestion>): Kinds {
  const [ofPage, own] = [page.showWhen?.session, question?.showWhen?.session];
  return ofPage && own ? own.filter((kind) => ofPage.includes(kind)) : (own ?? ofPage);
}

/** Whether something that is asked in some sessions finds asked there what it looks at. */
export function areWithin(kinds: Kinds, others: Kinds): boolean {
  return others === undefined || (kinds?.every((kind) => others.includes(kind)) ?? false);
}

/** The faults of what is for sessions of some kinds only. */
export function checkKinds(file: ProgrammeFile): Fault[] {
  const known = new Set(file.sessions.flatMap(({ kind }) => kind ?? []));
  const { pages, headline } = file.questionnaire;
  const faultsOf = (showWhen: ShowWhen | undefined, path: Path) => kindFaults(showWhen?.session ?? [], known, path);
  return [
    ...pages.flatMap((page, at) => {
      const path = ['questionnaire', 'pages', at];
      return [
        ...faultsOf(page.showWhen, [...path, 'showWhen', 'session']),
        ...page.questions.flatMap((question, of): Fault[] => {
          // What belongs to a question is for the same sessions, which is said there.
          if (isBound(question)) return [];
          const own = [...path, 'questions', of, 'showWhen', 'session'];
          return [
            ...faultsOf(question.showWhen, own),
            ...(kindsOf({ page, question })?.length === 0 ? [fault(own, 'kindsOfOtherPage')] : []),
            ...(Object.values(headline).includes(question.id) && kindsOf({ page, question }) !== undefined
              ? [fault(own, 'headlineOfSome', { question: question.id })]
              : []),
          ];
        }),
      ];
    }),
    ...file.sessions.flatMap(({ kind }, at): Fault[] =>
      pagesOf({ questionnaire: file.questionnaire, speakers: [], topics: [], ...(kind && { kind }) }).length > 0
        ? []
        : [fault(['sessions', at], 'nothingAsked')],
    ),
  ];
}

function kindFaults(kinds: readonly string[], known: ReadonlySet<string>, path: Path): Fault[] {
  return [
    ...repeated(kinds, path, (kind) => kind),
    ...kinds.flatMap((kind, at): Fault[] =>
      known.has(kind)
        ? []
        : [fault([...path, at], 'noSessionOfKind', { kind, count: known.size, known: names([...known]) })],
    ),
  ];
}
