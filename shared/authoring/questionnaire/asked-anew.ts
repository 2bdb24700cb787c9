import { applied, type Edit, type Path, valueAt } from '../edit/edit.ts';
import { askedIds } from './asked-ids.ts';
import { draftedPages, draftedQuestions, type Entries, entriesOf, listIn } from './drafted.ts';
import { freeQuestionId } from './free-id.ts';
import { type Reference, referencesIn } from './references.ts';

/** A question of a draft, or a line of a matrix, where it stands. */
interface Placed {
  readonly path: Path;
  readonly written: Entries;
}

/**
 * Makes other questions of some, under ids of their own, which ask what the draft says: what was answered before is not added up with what
 * will be. Who names them names the new ones, and a question that depends on another one becomes a new one with it.
 *
 * @param ids of the questions; one that belongs to another, such as a comment, is no question by itself
 */
export function askedAnew(ids: readonly string[], content: unknown): readonly Edit[] {
  const all = withDependants(ids, content);
  const names = new Map<string, string>();
  const own = placedIn(content)
    .filter(({ written }) => all.includes(String(written.id)))
    .flatMap(({ path, written }): Edit[] => {
      const id = freeQuestionId(withTaken(content, names), String(written.id));
      const edits: Edit[] = [{ set: ['id'], value: id }, ...ownIdsIn(written).map((place) => ({ remove: place }))];
      const before = askedIds(written);
      const after = askedIds(entriesOf(edits.reduce<unknown>(applied, written)));
      for (const [at, each] of after.entries()) names.set(before[at] ?? each, each);
      return edits.map((edit) => below(path, edit));
    });
  const references = referencesIn(content).filter((each) => names.has(each.id));
  const places = references.filter(
    ({ path }, at) => references.findIndex((each) => isSamePath(each.path, path)) === at,
  );
  return [...own, ...places.flatMap((each) => renamed(each, names, content))];
}

/** These questions, and those that are asked by what is answered to them. */
export function withDependants(ids: readonly string[], content: unknown): readonly string[] {
  const references = referencesIn(content);
  const all = new Set(ids);
  for (const id of all) {
    const asked = placedIn(content).find(({ written }) => written.id === id);
    const named = asked === undefined ? [id] : askedIds(asked.written);
    for (const { kind, path, id: of } of references) {
      if (kind.endsWith('-condition') && named.includes(of)) for (const each of askedAt(path, content)) all.add(each);
    }
  }
  return [...all];
}

/** The questions that a condition is about: one, or those of its page. */
function askedAt(path: Path, content: unknown): string[] {
  const [, , page, list] = path;
  const within = list === 'questions' ? path.slice(0, 5) : ['questionnaire', 'pages', page ?? 0];
  return placedIn(content)
    .filter((each) => within.every((key, at) => each.path[at] === key))
    .map(({ written }) => String(written.id));
}

function placedIn(content: unknown): Placed[] {
  return draftedQuestions(content).flatMap(({ path, written }): Placed[] =>
    written.type === 'matrix'
      ? listIn(written, 'rows').map((row, at) => ({ path: [...path, 'rows', at], written: entriesOf(row) }))
      : [{ path, written }],
  );
}

/** A draft whose ids that are taken are these, too. */
function withTaken(content: unknown, names: ReadonlyMap<string, string>): unknown {
  const taken = [...names.values()].map((id) => ({ id }));
  return { questionnaire: { pages: [...draftedPages(content).map(({ written }) => written), { questions: taken }] } };
}

/** Where a comment, or what is written beside an option, has an id of its own: without it follows from that of the question. */
function ownIdsIn({ comment, options }: Entries): Path[] {
  const writes = (Array.isArray(options) ? options : []).map((option, at): [Path, unknown] => [
    ['options', at, 'write'],
    entriesOf(option).write,
  ]);
  const all: [Path, unknown][] = [[['comment'], comment], ...writes];
  return all.flatMap(([path, value]): Path[] => (entriesOf(value).id === undefined ? [] : [[...path, 'id']]));
}

function below(path: Path, edit: Edit): Edit {
  if ('set' in edit) return { ...edit, set: [...path, ...edit.set] };
  return 'remove' in edit ? { remove: [...path, ...edit.remove] } : edit;
}

/** What names a question names the new one. How many of each kind took part is known by the answers, which stay. */
function renamed({ kind, path }: Reference, names: ReadonlyMap<string, string>, content: unknown): Edit[] {
  const value = valueAt(content, path);
  if (kind === 'attendance') return [];
  return [{ set: path, value: typeof value === 'string' ? (names.get(value) ?? value) : withNames(value, names) }];
}

/** A condition, or what is quoted, with the new names. */
function withNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  const name = (each: unknown) => names.get(String(each)) ?? each;
  return Object.fromEntries(
    Object.entries(entriesOf(value)).map(([key, each]) => {
      if (key === 'question' || key === 'signature') return [key, name(each)];
      if (key === 'questions' && Array.isArray(each)) return [key, each.map(name)];
      return [key, groups.includes(key) && Array.isArray(each) ? each.map((test) => withNames(test, names)) : each];
    }),
  );
}

const groups = ['all', 'any', 'none'];

function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, at) => other[at] === key);
}
