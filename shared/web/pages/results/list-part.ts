/** How many rows of a list a page has. */
export const rowsAPart = 100;

/** The part of a list that one page has. */
export interface ListPart<Row> {
  /** Counted from 1. */
  readonly number: number;
  /** How many parts there are: one at least. */
  readonly parts: number;
  readonly rows: readonly Row[];
  /** The places of its first and its last row, counted from 1; both 0 where the list is empty. */
  readonly from: number;
  readonly to: number;
  /** How many rows the whole list has. */
  readonly all: number;
}

/**
 * A part of a list, in the order of the list. `asked`: its number, as an address has it. What is no number is the first part, and a
 * number beyond the last one is the last: a link that somebody kept leads somewhere when the list has become shorter.
 */
export function listPart<Row>(list: readonly Row[], asked: string | undefined): ListPart<Row> {
  const parts = Math.max(1, Math.ceil(list.length / rowsAPart));
  const wanted = /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : 1;
  const number = Math.min(Math.max(wanted, 1), parts);
  const before = (number - 1) * rowsAPart;
  const rows = list.slice(before, before + rowsAPart);
  return { number, parts, rows, from: Math.min(before + 1, list.length), to: before + rows.length, all: list.length };
}

/** The numbers of the parts that one part links to: the first, the last, and those beside it; `undefined` where some are left out. */
export function linkedParts({ number, parts }: Pick<ListPart<unknown>, 'number' | 'parts'>): (number | undefined)[] {
  const beside = [1, number - 2, number - 1, number, number + 1, number + 2, parts];
  const shown = [...new Set(beside.filter((each) => each >= 1 && each <= parts))].sort((one, other) => one - other);
  return shown.flatMap((each, at) => {
    const left = each - (shown[at - 1] ?? each - 1) - 1;
    // One alone takes no more room than what says that it is left out.
    if (left === 1) return [each - 1, each];
    return left > 1 ? [undefined, each] : [each];
  });
}
