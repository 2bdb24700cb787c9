import { exactly } from '../fixtures/exact-rounding.ts';
import type { Sent, SentAnswers } from './room.ts';

/**
 * What must come out, counted straight from what was sent, without any code of the product: by item and cell, how often.
 */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function expectedCounts(rooms: readonly SentAnswers[]): Expected {
  const counts = new Map<string, Map<string, number>>();
  const count = (item: string, cell: string) => {
    const cells = counts.get(item) ?? new Map<string, number>();
    counts.set(item, cells.set(cell, (cells.get(cell) ?? 0) + 1));
  };
  for (const sent of rooms.flatMap((room) => room.received)) {
    const cells = cellsOf(sent.answers);
    for (const [item, cell] of [...cells, ...qualityOf(sent, cells), ...groupOf(cells)]) count(item, cell);
  }
  return counts;
}

type Cells = [item: string, cell: string][];

/** How far a response can be relied on, by the words of the report. */
function qualityOf({ isQuick, answers }: Sent, cells: Cells): Cells {
  const steps = cells.filter(([item, cell]) => isFivePoint(item) && cell !== 'na').map(([, cell]) => cell);
  const isStraight = steps.length >= 5 && new Set(steps).size === 1;
  // The one question that must be answered is the first.
  const isBlank = cells.every(([item]) => item === 'q_overall');
  const overall = cells.find(([item]) => item === 'q_overall');
  const isDoubtful = isQuick || isStraight || isBlank;
  const hasCode = answers.some(([name, value]) => name === '_code' && value !== '');
  return [
    ...(hasCode ? [['_code', '#'] as [string, string]] : []),
    ...(isQuick ? [['_quick', '#'] as [string, string]] : []),
    ...(isStraight ? [['_straight', '#'] as [string, string]] : []),
    ...(isBlank ? [['_blank', '#'] as [string, string]] : []),
    ...(isDoubtful && overall ? [['_doubtful.q_overall', overall[1]] as [string, string]] : []),
  ];
}

/** The headline answers of a response once more under its kind of organisation, coarse; of who answered all three. */
function groupOf(cells: Cells): Cells {
  const group = cells.find(([item]) => item === 'd_org')?.[1];
  if (group === undefined) return [];
  const by = cells.flatMap(([item, cell]): Cells => {
    const coarse = coarseOf(item, cell);
    return coarse === undefined ? [] : [[`_by.${group}.${item}`, coarse]];
  });
  return by.length === 3 ? by : [];
}

function coarseOf(item: string, cell: string): string | undefined {
  if (cell === 'na') return undefined;
  if (item === 'q_overall') return Number(cell) >= 4 ? 'yes' : 'no';
  if (item === 'q_able') return ['own', 'teach'].includes(cell) ? 'yes' : 'no';
  if (item !== 'q_nps') return undefined;
  return Number(cell) >= 9 ? 'promoter' : Number(cell) >= 7 ? 'passive' : 'detractor';
}

const isFivePoint = (item: string) =>
  /^(q_overall|q_relevance|q_organisation|q_venue|q_material|s_content|s_delivery)\b/.test(item);

/** What one participant's fields count for: item and cell of each. */
function cellsOf(answers: Sent['answers']): Cells {
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
    nps: exactly(100 * (of('q_nps', 9, 10) - of('q_nps', 0, 1, 2, 3, 4, 5, 6)), recommended),
  };
}
