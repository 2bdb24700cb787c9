import { takenIds } from './asked-ids.ts';
import { draftedPages, draftedQuestions } from './drafted.ts';

/** The longest id. */
const mostLetters = 24;

/** An id that no question of a draft has: the wished one, or with the first number behind it that is free: `q_nps_2`, `q_3`. */
export function freeQuestionId(content: unknown, wished?: string): string {
  const taken = new Set(draftedQuestions(content).flatMap(({ written }) => takenIds(written)));
  return freeId(taken, wished, 'q');
}

/** The same for a page. */
export function freePageId(content: unknown, wished?: string): string {
  const taken = new Set(draftedPages(content).map(({ id }) => id ?? ''));
  return freeId(taken, wished, 'page');
}

/** An id that is not taken: `wished`, if there is one and it is free; else `name_1`, or `wished_2`, and so on. */
export function freeId(taken: ReadonlySet<string>, wished: string | undefined, name: string): string {
  if (wished !== undefined && !taken.has(wished)) return wished;
  for (let nth = wished === undefined ? 1 : 2; ; nth += 1) {
    const ending = `_${nth}`;
    const id = (wished ?? name).slice(0, mostLetters - ending.length) + ending;
    if (!taken.has(id)) return id;
  }
}
