import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import type { Group } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import {
  findIn,
  longLists,
  mostRows,
  pagedFields,
  pagedGroups,
  queryOfRow,
} from '../../../shared/web/pages/desk/edit/fields/paged-groups.ts';
import { FindRows } from '../../../shared/web/pages/desk/edit/find-rows.tsx';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { PartView } from '../part/part-view.ts';
import type { AskedPart } from './asked-part.ts';

/** A part with some rows of its long lists, and a field that finds others. */
export function pagedView(view: PartView, { own, context: { base, query, written, language } }: AskedPart): PartView {
  const groups = pagedGroups(pagedFields(view.groups, query.texts), query, written);
  const find = findIn(query);
  const isLong = longLists(view.groups).some((list) => list.rows.length > mostRows(list, written));
  if (longLists(groups).length === 0 || (!isLong && find === '')) {
    return { ...view, groups: pagedFields(view.groups, query.texts) };
  }
  const isEmpty = groups.every(({ list }) => (list?.rows.length ?? 0) === 0);
  const label = groups.find(({ list }) => list?.find !== undefined)?.list?.find;
  const search = FindRows({ address: `${base}/edit/${own}`, find, label, isEmpty, language });
  return { ...view, groups, before: [view.before, search] };
}

/** The faults of the rows that a page shows, and those of other rows of its long lists, with what leads to them. */
export function faultsByPage(groups: readonly Group[], faults: readonly EditFault[], written: Written) {
  const onPage: EditFault[] = [];
  const onOthers: (EditFault & { readonly query: string })[] = [];
  for (const fault of faults) {
    const list = groups.find(
      (group) => group.list?.of !== undefined && fault.path.startsWith(`${group.list.path}.`),
    )?.list;
    const [at = ''] = list === undefined ? [] : fault.path.slice(list.path.length + 1).split('.');
    const isShown = list === undefined || list.rows.some(({ path }) => path === `${list.path}.${at}`);
    if (isShown) onPage.push(fault);
    else onOthers.push({ ...fault, query: queryOfRow(list, Number(at), written) });
  }
  return [onPage, onOthers] as const;
}
