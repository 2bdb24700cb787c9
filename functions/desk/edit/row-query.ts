import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** The page on which a row has just begun, or stands open for who has moved it. */
export function pageWithRow(address: string, how: 'new' | 'open', row: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ [how]: row })}`;
}

/** The row with which somebody goes on. */
export function openRow({ new: begun, open }: Query): string | undefined {
  return begun ?? open;
}

/** Nothing is said to be wrong with what somebody has only begun: that comes once it was saved, and where it is to be published. */
export function withoutNew(faults: readonly EditFault[], { new: row }: Query): readonly EditFault[] {
  return row === undefined ? faults : faults.filter(({ path }) => path !== row && !path.startsWith(`${row}.`));
}
