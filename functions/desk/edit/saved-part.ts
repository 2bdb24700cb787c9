import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { zoneName } from '../../../shared/i18n/zone-names.ts';
import { isZone } from '../../../shared/time/zone-changes.ts';
import { wantsJson } from '../../../shared/web/http/handler.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { fieldsOf, type Group, nearestPlace, placesOf } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { longLists, queryOfRow } from '../../../shared/web/pages/desk/edit/fields/paged-groups.ts';
import { lengthOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import type { RowChange } from '../part/row-changes.ts';
import type { GoingRows } from '../part/ticked-rows.ts';
import { readWritten } from '../programme/read-written.ts';
import type { WrittenSource } from '../programme/written-source.ts';
import { answeredSessions } from './answered-sessions.ts';
import { type AskedPart, viewAfter } from './asked-part.ts';
import { draftFaults } from './draft-faults.ts';
import type { Merge } from './merge/merge.ts';
import type { PartEdits } from './part-edits.ts';
import { sortedFaults } from './part-frame.ts';
import { pageWithRow } from './row-query.ts';
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
  made: MadeOfRows,
  deps: DeskDeps,
  others?: Merge['others'],
): Promise<HttpResponse> {
  const { after, address, withRow } = addressAfter(asked, source, made, visit);
  if (!wantsJson(visit.request)) return seeOther(withRow);
  const { groups } = viewAfter(asked, after);
  const { known: answered } = await answeredSessions(visit, after, deps);
  const faults = await draftFaults(source, asked.name, answered, visit, deps);
  const { here } = sortedFaults(asked.own, groups, faults, { ...asked.context, written: after });
  const seen = seenValues(groups, after, (name) => visit.form.fields.has(name));
  const values = new Map([...storedOtherwise(groups, after, visit), ...(others ?? [])]);
  const spoken = { language: visit.language, among: after.languages };
  return savedReply({ token, seen, others: values }, address, here, spoken);
}

/** What is stored otherwise than it was sent, by its fields: what zones are called that were typed in other words, and a code that follows its place. */
function storedOtherwise(
  groups: readonly Group[],
  after: Written,
  { form: { fields } }: ProgrammeVisit,
): [string, readonly string[]][] {
  return fieldsOf(groups).flatMap((field): [string, readonly string[]][] => {
    const { kind, path } = field;
    const stored = shownOf(after, path);
    const isTold = (kind === 'zone' && isZone(stored)) || (kind === 'line' && /^sessions\.\d+\.code$/.test(path));
    if (!isTold || !fields.has(path)) return [];
    const shown = kind === 'zone' ? zoneName(stored, field.language) : stored;
    return fields.get(path)?.trim() === shown ? [] : [[path, [shown]]];
  });
}

/** What a save has done with rows, and where it has put back what is published. */
type MadeOfRows = Pick<PartEdits, 'change' | 'going'> & { readonly back?: string | undefined };

/** Nothing. */
export const noRows: MadeOfRows = { change: undefined, going: undefined };

/** Where to go on after a save, and the place there of a row that was added or moved, or of what stands where one was. */
export function addressAfter(
  { view, own, query, context }: AskedPart,
  source: ProgrammeSource,
  { change, going, back }: MadeOfRows,
  { form }: ProgrammeVisit,
): { readonly after: Written; readonly address: string; readonly withRow: string } {
  const after = readWritten(source) ?? context.written;
  const next = view.next?.(after, change, form.fields);
  const row = change?.to;
  const moved = row === undefined ? undefined : longLists(view.groups).find(({ path }) => path === change?.list);
  const onPage = moved === undefined ? query : queryOfRow(moved, rowNumber(row), after);
  const address = `${context.base}/edit/${next ?? `${view.renamed?.(after) ?? own}${onPage}`}`;
  const list = change?.list ?? going?.list;
  const isHere = list === undefined || next === undefined || list !== 'sessions';
  const left = going && placeLeft(going, after);
  const place = row ?? left ?? (back && nearestPlace(back, placesOf(view.groups, after.languages)));
  const page = row === undefined ? address : pageWithOpen(address, change, view.groups);
  return { after, address, withRow: isHere && place !== undefined ? `${page}#${place}` : page };
}

/** What stands where rows were, else what stands before, or the list that is empty now. */
function placeLeft({ list, at: [first = 0] }: GoingRows, after: Written): string {
  const last = lengthOf(after, list) - 1;
  return last < 0 ? list : `${list}.${Math.min(first, last)}`;
}

/** A page on which a row is open that is new, or that would be folded again where somebody goes on moving it. */
function pageWithOpen(address: string, change: RowChange | undefined, groups: readonly Group[]): string {
  if (change?.to === undefined) return address;
  if (change.what === 'add' || change.what === 'copy') return pageWithRow(address, 'new', change.to);
  const list = groups.find((group) => group.list?.path === change.list)?.list;
  return list?.rows.some(({ fold }) => fold !== undefined) ? pageWithRow(address, 'open', change.to) : address;
}

function rowNumber(place = ''): number {
  return Number(place.slice(place.lastIndexOf('.') + 1));
}
