/** One page of a long list. */
export interface PageOf<T> {
  /** What is on it. */
  readonly shown: readonly T[];
  /** How many are on the pages before this one, and on all of them. */
  readonly before: number;
  readonly all: number;
  /** 1 is the first. */
  readonly page: number;
  readonly pages: number;
}

/** The page that was asked for; where there is none such, as some were taken away meanwhile, the last one. */
export function pageOf<T>(all: readonly T[], asked: string | undefined, most: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const page = /^[1-9]\d{0,4}$/.test(asked ?? '') ? Math.min(Number(asked), pages) : 1;
  const before = (page - 1) * most;
  return { shown: all.slice(before, before + most), before, all: all.length, page, pages };
}
