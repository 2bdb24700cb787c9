/** The pages of a draft that have another address since, below `edit`: of a session whose code was changed. */
export type MovedPages = Readonly<Record<string, string>>;

/** More than anybody goes back to. */
const mostPages = 20;

/** The same with one more: what led to its address of before leads to that of now. */
export function withMoved(pages: MovedPages, before: string, now: string): MovedPages {
  const others = Object.entries(pages).filter(([from]) => from !== before && from !== now);
  const all = [...others.map(([from, to]) => [from, to === before ? now : to] as const), [before, now] as const];
  return Object.fromEntries(all.slice(-mostPages));
}
