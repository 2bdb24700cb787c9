import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';

/** The page on which a row has just begun. */
export function pageWithNew(address: string, row: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ new: row })}`;
}

/** Nothing is said to be wrong with what somebody has only begun: that comes once it was saved, and where it is to be published. */
export function withoutNew(
  faults: readonly EditFault[],
  { new: row }: Readonly<Record<string, string | undefined>>,
): readonly EditFault[] {
  return row === undefined ? faults : faults.filter(({ path }) => path !== row && !path.startsWith(`${row}.`));
}
