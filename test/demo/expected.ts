import type { SentAnswers } from './room.ts';

/**
 * What must come out, counted straight from what was sent, without any code of the product: by item and cell, how often.
 */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function expectedCounts(rooms: readonly SentAnswers[]): Expected {
  const counts = new Map<string, Map<string, number>>();
  const count = (item: string, cell: string, by = 1) => {
    const cells = counts.get(item) ?? new Map<string, number>();
    counts.set(item, cells.set(cell, (cells.get(cell) ?? 0) + by));
  };
  for (const { quick } of rooms) if (quick > 0) count('_quick', '#', quick);
  for (const answers of rooms.flatMap((room) => room.received)) {
    for (const [item, cell] of cellsOf(answers)) count(item, cell);
  }
  return counts;
}

/** What one participant's fields count for: item and cell of each. */
function cellsOf(answers: readonly (readonly [name: string, value: string])[]): [item: string, cell: string][] {
  const given = answers.filter(([name, value]) => !name.startsWith('_') && value.trim() !== '');
  const single = given.filter(([name]) => !isSide(name));
  const pairs = new Set(given.filter(([name]) => isSide(name)).map(([name]) => name.replace(/\.(before|now)$/, '')));
  const side = (item: string, which: string) => given.find(([name]) => name === `${item}.${which}`)?.[1] ?? '-';
  return [
    ...single.map(([name, value]): [string, string] => [name, isText(name) ? '#' : value]),
    ...(single.some(([name]) => name === 'q_barrier') ? [['q_barrier', '#'] as [string, string]] : []),
    ...[...pairs].map((item): [string, string] => [item, `${side(item, 'before')}/${side(item, 'now')}`]),
  ];
}

const isSide = (name: string) => /\.(before|now)$/.test(name);

const isText = (name: string) => /^(q_keep|q_improve|q_apply|q_next|s_comment)/.test(name);

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
