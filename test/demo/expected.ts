import type { SentAnswers } from './room.ts';

/**
 * What must come out, counted straight from what was sent, without any code of the product: by item and cell, how often.
 */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function expectedCounts(rooms: readonly SentAnswers[]): Expected {
  const counts = new Map<string, Map<string, number>>();
  const count = (item: string, cell: string) => {
    const cells = counts.get(item) ?? new Map<string, number>();
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    counts.set(item, cells);
  };
  for (const { quick } of rooms) for (let at = 0; at < quick; at += 1) count('_quick', '#');
  for (const answers of rooms.flatMap((room) => room.received)) {
    const given = answers.filter(([name, value]) => !name.startsWith('_') && value.trim() !== '');
    const pairs = new Map<string, { before?: string; now?: string }>();
    for (const [name, value] of given) {
      const [, item, side] = /^(.*)\.(before|now)$/.exec(name) ?? [];
      if (item !== undefined && side !== undefined) pairs.set(item, { ...pairs.get(item), [side]: value });
      else count(name, /^(q_keep|q_improve|q_apply|q_next|s_comment)/.test(name) ? '#' : value);
    }
    if (given.some(([name]) => name === 'q_barrier')) count('q_barrier', '#');
    for (const [item, { before = '-', now = '-' }] of pairs) count(item, `${before}/${now}`);
  }
  return counts;
}

/** The numbers that head a report, from their textbook definitions. */
export function expectedHeadline(expected: Expected): { satisfied: number; satisfiedOf: number; nps: number } {
  const of = (item: string, ...cells: (string | number)[]) =>
    cells.reduce<number>((total, cell) => total + (expected.get(item)?.get(String(cell)) ?? 0), 0);
  const recommended = of('q_nps', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  return {
    satisfied: of('q_overall', 4, 5),
    satisfiedOf: of('q_overall', 1, 2, 3, 4, 5),
    nps: ((of('q_nps', 9, 10) - of('q_nps', 0, 1, 2, 3, 4, 5, 6)) / recommended) * 100,
  };
}
