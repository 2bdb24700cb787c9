import { type Edit, type Path, valueAt } from '../edit/edit.ts';
import { askedIds } from './asked-ids.ts';
import {
  type DraftedPage,
  type DraftedQuestion,
  draftedQuestions,
  type Entries,
  entriesOf,
  listIn,
} from './drafted.ts';
import { isWithin, type Reference, referencesTo } from './references.ts';

/** A question that is to go, or a page with all of its questions. */
type Leaving = DraftedQuestion | DraftedPage;

/** What would mean nothing any more without a question, or a page: to be said before it is taken out. */
export function leftWithout(leaving: Leaving, content: unknown): readonly Reference[] {
  return referencesTo(idsOf(leaving), content, leaving.path);
}

/**
 * Takes a question out, or a page, and all that names it elsewhere: tests of conditions, roles of the headline, what is quoted. What is
 * left of a condition stays.
 */
export function removed(leaving: Leaving, content: unknown): readonly Edit[] {
  const ids = new Set(idsOf(leaving));
  const places = leftWithout(leaving, content).map(({ path }) => path);
  const once = places.filter((path, at) => places.findIndex((other) => isSame(other, path)) === at);
  return [
    ...once.flatMap((path) => withoutNames(path, once, ids, content)),
    ...lastOfKnowledge(leaving, content),
    { remove: leaving.path },
  ];
}

function idsOf(leaving: Leaving): readonly string[] {
  const questions = 'questions' in leaving ? leaving.questions : [leaving];
  return questions.flatMap(({ written }) => askedIds(written));
}

/** What becomes of a place that names what goes. */
function withoutNames(path: Path, all: readonly Path[], ids: ReadonlySet<string>, content: unknown): Edit[] {
  const key = path.at(-1);
  const value = valueAt(content, path);
  if (key === 'showWhen') return replaced(path, conditionWithout(entriesOf(value), ids));
  if (key === 'quotes') {
    const kept = listIn(value, 'questions').filter((id) => !ids.has(String(id)));
    return kept.length === 0 ? [{ remove: path }] : [{ set: [...path, 'questions'], value: kept }];
  }
  // A signature goes with what it signs.
  const isGone =
    key === 'signature' && all.some((other) => isSame(other, path.slice(0, -1)) && emptied(content, other, ids));
  return isGone ? [] : [{ remove: path }];
}

function emptied(content: unknown, quotes: Path, ids: ReadonlySet<string>): boolean {
  return listIn(valueAt(content, quotes), 'questions').every((id) => ids.has(String(id)));
}

function replaced(path: Path, value: Entries | undefined): Edit[] {
  return [value === undefined ? { remove: path } : { set: path, value }];
}

/** What is left of a condition without the tests of some questions; undefined: nothing. */
export function conditionWithout(showWhen: Entries, ids: ReadonlySet<string>): Entries | undefined {
  const { session, question, ...others } = showWhen;
  const isGone = typeof question === 'string' && ids.has(question);
  const tests = Object.entries(isGone ? groupsOf(others) : others).flatMap(([key, value]) => {
    if (!groups.includes(key) || !Array.isArray(value)) return [[key, value] as const];
    const kept = value.filter((test) => !ids.has(String(entriesOf(test).question)));
    return kept.length === 0 ? [] : [[key, kept] as const];
  });
  const left = {
    ...(session !== undefined && { session }),
    ...(!isGone && question !== undefined && { question }),
    ...Object.fromEntries(tests),
  };
  return Object.keys(left).length === 0 ? undefined : left;
}

const groups = ['all', 'any', 'none'];

function groupsOf(condition: Entries): Entries {
  return Object.fromEntries(Object.entries(condition).filter(([key]) => groups.includes(key)));
}

/** Without a knowledge check there is nothing to tell participants of what they know. */
function lastOfKnowledge({ path }: Leaving, content: unknown): Edit[] {
  const checks = draftedQuestions(content).filter(({ type }) => type === 'check');
  const isLast = checks.length > 0 && checks.every((check) => isWithin(check.path, path));
  return isLast && entriesOf(content).quiz !== undefined ? [{ remove: ['quiz'] }] : [];
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other);
}
