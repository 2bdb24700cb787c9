/**
 * What the elements of a table are by themselves, until a style lays them out as something else: then some browsers take a
 * table's meaning away from them, and screen readers lose it.
 */
export const tableRoles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
