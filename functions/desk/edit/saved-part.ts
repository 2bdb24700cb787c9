import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { zoneName } from '../../../shared/i18n/zone-names.ts';
import { isZone } from '../../../shared/time/wall-clock.ts';
import { wantsJson } from '../../../shared/web/http/handler.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { fieldsOf, type Group } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { longLists, queryOfRow } from '../../../shared/web/pages/desk/edit/fields/paged-groups.ts';
import { shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import type { RowChange } from '../part/row-changes.ts';
import { readWritten } from '../programme/read-written.ts';
import type { WrittenSource } from '../programme/written-source.ts';
import { answeredSessions } from './answered-sessions.ts';
import { type AskedPart, viewAfter } from './asked-part.ts';
import { draftFaults } from './draft-faults.ts';
import type { Merge } from './merge/merge.ts';
import { pageWithNew } from './new-row.ts';
import { sortedFaults } from './part-frame.ts';
import { savedReply } from './saved-reply.ts';
import { seenValues } from './seen-values.ts';

/**
 * Leads on after a save; a script is told what there is now.
 *
 * @param others what somebody else has changed of what the page shows
 */
export async function savedPart(
  asked: AskedPart,
  visit: ProgrammeVisit,
  { source, token }: Pick<WrittenSource, 'source' | 'token'>,
  change: RowChange | undefined,
  deps: DeskDeps,
  others?: Merge['others'],
): Promise<HttpResponse> {
  const { after, address, withRow } = addressAfter(asked, source, change, visit);
  if (!wantsJson(visit.request)) return seeOther(withRow);
  const { groups } = viewAfter(asked, after);
  const { known: answered } = await answeredSessions(visit, after, deps);
  const faults = await draftFaults(source, asked.name, answered, visit, deps);
  const { here } = sortedFaults(asked.own, groups, faults, { ...asked.context, written: after });
  const seen = seenValues(groups, after, (name) => visit.form.fields.has(name));
  const values = new Map([...calledZones(groups, after, visit), ...(others ?? [])]);
  return savedReply({ token, seen, others: values }, address, here, visit);
}

/** What zones are called that were typed in other words, by their fields. */
function calledZones(
  groups: readonly Group[],
  after: Written,
  { form: { fields } }: ProgrammeVisit,
): [string, readonly string[]][] {
  return fieldsOf(groups).flatMap((field): [string, readonly string[]][] => {
    const zone = shownOf(after, field.path);
    if (field.kind !== 'zone' || !fields.has(field.path) || !isZone(zone)) return [];
    const called = zoneName(zone, field.language);
    return fields.get(field.path) === called ? [] : [[field.path, [called]]];
  });
}

/** Where to go on after a save, and the place there of a row that was added or moved. */
export function addressAfter(
  { view, own, address: here, context }: AskedPart,
  source: ProgrammeSource,
  change: RowChange | undefined,
  { form }: ProgrammeVisit,
): { readonly after: Written; readonly address: string; readonly withRow: string } {
  const after = readWritten(source) ?? context.written;
  const next = view.next?.(after, change, form.fields);
  const moved = change?.to !== undefined && longLists(view.groups).includes(change.list);
  const onPage = moved ? `${context.base}/edit/${own}${queryOfRow(change.list, rowNumber(change.to), after)}` : here;
  const address = next === undefined ? onPage : `${context.base}/edit/${next}`;
  const isHere = next === undefined || change?.to?.startsWith('sessions.') === false;
  const isNew = change?.what === 'add' || change?.what === 'copy';
  const page = isNew && change.to !== undefined ? pageWithNew(address, change.to) : address;
  return { after, address, withRow: isHere && change?.to !== undefined ? `${page}#${change.to}` : page };
}

function rowNumber(place = ''): number {
  return Number(place.slice(place.lastIndexOf('.') + 1));
}
