import { edited } from '../../../shared/authoring/edit/edited.ts';
import { wantsJson } from '../../../shared/web/http/handler.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { backPrefix, buttonField } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { notTaken } from '../not-taken.ts';
import { nothingThere } from '../nothing-there.ts';
import type { Taken } from '../part/part-view.ts';
import { freshCode, rowChange } from '../part/row-changes.ts';
import { codesInUse } from '../programme/codes-in-use.ts';
import { programmeNow } from '../programme/programme-now.ts';
import { readWritten } from '../programme/read-written.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';
import { type WrittenSource, writtenSource } from '../programme/written-source.ts';
import { type AskedPart, askedPart, asNamedNow, movedTo } from './asked-part.ts';
import { sentAway } from './edit-away.ts';
import { bothVersions, lostReply } from './edit-lost.ts';
import { type Merge, mergeOf } from './merge/merge.ts';
import { withoutTheirs } from './merge/without-theirs.ts';
import { formName, type OwnSave, ownSave, savedFrom, tokenOf } from './own-save.ts';
import { partEdits, understood } from './part-edits.ts';
import { brokenFile } from './part-page.ts';
import { putBackAt } from './put-back-at.ts';
import { addressAfter, noRows, savedPart } from './saved-part.ts';
import { seenValues } from './seen-values.ts';
import { showTyped } from './show-part.ts';
import { additionOf, removalOf } from './undo/undo-of.ts';

/**
 * Keeps what the form of a part says, in the draft: `POST` of its address. It leads back to the page; who asks for JSON is told the number of
 * the draft and its faults. What was made from another source than what is there now is put together with that; where both have changed the
 * same a page asks.
 */
export async function savePart(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const own = ownSave(visit);
  if (own.is === 'repeated' && !wantsJson(visit.request)) return seeOther(own.to);
  const written = await writtenSource(visit.programme, deps, tokenOf(visit));
  const content = readWritten(written.source);
  if (content === undefined) return brokenFile(visit);
  const asked = askedPart(visit, content, deps);
  if (asked === undefined) return sentAway(visit, content);
  if (own.is === 'repeated') return savedPart(asked, visit, written, noRows, deps);
  const fields = asNamedNow(withoutTheirs(visit.form.fields, asked.view, content), asked);
  const sent = understood(fields, asked.view, content);
  const isStale = tokenOf(visit) !== written.token && own.is !== 'following' && !asked.view.onlyAdds;
  const merge = isStale ? mergeOf(asked.view, sent, content, visit.language) : undefined;
  if (merge !== undefined && asksAbout(merge, visit)) return lost(asked, merge, visit, written, deps);
  return kept({ asked, own, written, fields: merge?.own ?? sent, others: merge?.others }, visit, deps);
}

/** What is to be written. */
interface PartSave {
  readonly asked: AskedPart;
  readonly own: OwnSave;
  readonly written: WrittenSource;
  readonly fields: URLSearchParams;
  readonly others: Merge['others'];
}

async function kept(save: PartSave, visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { asked, own, written, fields, others } = save;
  const { written: before } = asked.context;
  const taken = await takenForNew(fields, asked, visit, deps);
  const edits = partEdits(asked.view, { ...visit.form, fields }, before, taken);
  const { typed, ticked, rows } = edits;
  if (typed.length + ticked.length + rows.length > mostEdits) {
    return wantsJson(visit.request) ? notTaken(visit, 'too-many') : showTyped(typed, visit, deps);
  }
  const made = edited(written.source, [...typed, ...ticked, ...rows]);
  const back = backAsked(fields);
  const source = back === undefined ? made : await putBackAt(back, made, visit, deps);
  const isUnseen = visit.programme.draft?.unseen?.includes(asked.own) ?? false;
  if (source.text === written.source.text && !isUnseen)
    return savedPart(asked, visit, written, { ...edits, back }, deps, others);
  const to = addressAfter(asked, source, { ...edits, back }, visit);
  // What a button does besides is not undone with what was ticked.
  const without = ticked.length > 0 ? edited(written.source, [...typed, ...ticked]) : source;
  const undo =
    removalOf(edits.going, { ...written, source: edited(written.source, typed) }, without, to.address) ??
    additionOf({ ...written, undo: visit.programme.draft?.undo }, source, to.address);
  const moves = edits.change !== undefined || edits.going !== undefined || back !== undefined;
  const from = savedFrom(visit, own, { token: written.token, to: to.withRow, moves });
  const change = { ...written, source, undo, from, seen: asked.own, movedTo: movedTo(asked, to.after) };
  const result = await saveDraft(visit.programme, change, visit, deps);
  if (result.outcome === 'too-large') return tooLarge(visit, result, asked.address);
  if (result.outcome === 'lost') return saveAgain(visit, deps);
  const { draft } = result;
  const now = { ...visit, programme: { ...visit.programme, draft } };
  return savedPart(asked, now, { source, token: String(draft.number) }, { ...edits, back }, deps, others);
}

/** The place at which what is published is to be put back. */
function backAsked(fields: URLSearchParams): string | undefined {
  const asked = fields.get(buttonField) ?? '';
  return asked.startsWith(backPrefix) && asked !== backPrefix ? asked.slice(backPrefix.length) : undefined;
}

/** The codes that a session must not have that is added, or gets that of its place: not while somebody is still typing that. */
async function takenForNew(
  fields: URLSearchParams,
  { view, context: { written } }: AskedPart,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<Taken> {
  const change = rowChange(fields.get(buttonField), written);
  if (change?.list === 'sessions' && (change.what === 'add' || change.what === 'copy')) {
    const of = change.what === 'copy' ? change.at : undefined;
    return codesInUse((taken) => [freshCode(written, taken, of)], visit, deps);
  }
  const { codeAsked } = view;
  if (wantsJson(visit.request) || codeAsked?.(fields, new Set()) === undefined) return undefined;
  return codesInUse((taken) => [codeAsked(fields, taken) ?? []].flat(), visit, deps);
}

/** Far more than somebody changes on a page before it is saved; each of them costs time. */
const mostEdits = 1000;

/** Between our reading and our writing another has written, or the same form was sent twice at the same moment: it goes on from that. */
async function saveAgain(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const now = await programmeNow(visit, deps);
  return now === undefined ? nothingThere(visit) : savePart(now, deps);
}

/** Whether somebody has to look at what another has made. A script that can't put that into its page leads to a page that has it. */
function asksAbout({ conflicts, isDone, others }: Merge, { request, form }: ProgrammeVisit): boolean {
  const hasFiles = Object.keys(form.files).length > 0;
  return conflicts.length > 0 || !isDone || hasFiles || (wantsJson(request) && others === undefined);
}

function lost(
  { address, view, context }: AskedPart,
  merge: Merge,
  visit: ProgrammeVisit,
  { token }: WrittenSource,
  deps: DeskDeps,
): HttpResponse {
  if (wantsJson(visit.request)) return lostReply(visit);
  const seen = seenValues(view.groups, context.written);
  return bothVersions(address, merge, visit, context.written, { token, form: formName(deps.random()), seen });
}
