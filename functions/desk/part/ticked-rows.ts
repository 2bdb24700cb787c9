import { buttonField, type Group, tickPrefix } from '../../../shared/web/pages/desk/edit/fields/fields.ts';

/** Rows of a list that go, by their numbers: what belongs to each goes with it. */
export interface GoingRows {
  readonly list: string;
  readonly at: readonly number[];
}

/** The rows that were ticked to go with a save; undefined: none was. A button that takes out one of the same list is a tick then. */
export function tickedRows(groups: readonly Group[], fields: URLSearchParams): GoingRows | undefined {
  for (const { list } of groups) {
    const ticks = (list?.rows ?? []).map(({ path, canTick }) => canTick === true && fields.has(tickPrefix + path));
    if (list === undefined || !ticks.includes(true)) continue;
    const at = list.rows.flatMap(({ path }, nth) => {
      const goes = ticks[nth] || fields.get(buttonField) === `remove.${path}`;
      return goes ? [Number(path.slice(list.path.length + 1))] : [];
    });
    return { list: list.path, at };
  }
  return undefined;
}

/** What a button asks for, by the places that rows have when those that were ticked are gone; null: its row is one of them. */
export function buttonWithout(asked: string | null, { list, at: going }: GoingRows): string | null {
  const [, what, of, number] = /^(up|down|copy|remove)\.(.+)\.(\d+)$/.exec(asked ?? '') ?? [];
  if (of !== list) return asked;
  const at = Number(number);
  return going.includes(at) ? null : `${what}.${list}.${at - going.filter((each) => each < at).length}`;
}
