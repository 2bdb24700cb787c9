import { type Answered, isAnything, nothingAnswered } from '../../../shared/authoring/answered/answered.ts';
import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../shared/authoring/edit/edited.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { wantsJson } from '../../../shared/web/http/handler.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { AnsweredNote } from '../../../shared/web/pages/desk/edit/answered/answered-note.tsx';
import { limitedGroups } from '../../../shared/web/pages/desk/edit/answered/limited-groups.ts';
import { BrokenFilePage } from '../../../shared/web/pages/desk/edit/broken-file-page.tsx';
import { EditPage } from '../../../shared/web/pages/desk/edit/edit-page.tsx';
import { fieldsOf, isStill } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { zoneChoice } from '../../../shared/web/pages/desk/edit/fields/zone-input.tsx';
import { placeLabel } from '../../../shared/web/pages/desk/edit/place-label.ts';
import { shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { notTaken } from '../not-taken.ts';
import { nothingThere } from '../nothing-there.ts';
import type { PartContext, PartView } from '../part/part-view.ts';
import { type RowChange, rowChange, rowEdits } from '../part/row-changes.ts';
import { sentEdits } from '../part/sent-edits.ts';
import { typedZone } from '../part/typed-zone.ts';
import { whatGoes } from '../part/what-goes.ts';
import { faultsOf } from '../programme/faults-of.ts';
import { programmeNow } from '../programme/programme-now.ts';
import { titleOf } from '../programme/programme-title.ts';
import { readWritten } from '../programme/read-written.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';
import { type WrittenSource, writtenSource } from '../programme/written-source.ts';
import { zoneOf } from '../programme/zone-of.ts';
import type { SentForm } from '../sent-form.ts';
import { answeredSessions } from './answered-sessions.ts';
import { sentAway } from './edit-away.ts';
import { bothVersions, lostReply, withoutTheirs } from './edit-lost.ts';
import { editParts } from './edit-parts.ts';
import { formName, ownSave, savedFrom, tokenOf } from './own-save.ts';
import { alsoInFile, baseOf, partLinks, sortedFaults } from './part-frame.ts';
import { savedReply } from './saved-reply.ts';
import { sentLogo } from './sent-logo.ts';

/** A part as it is asked for, and what it is made from. */
interface AskedPart {
  readonly name: string;
  /** The same with what is behind it: `session/ETS-WF`. */
  readonly own: string;
  readonly address: string;
  readonly context: PartContext;
  readonly view: PartView;
}

/** A part of a programme file as a form: `GET /d/p/{id}/edit/{part}`, and what is behind it: `/{of}`. */
export async function showPart(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const written = await writtenSource(visit.programme, deps);
  const content = readWritten(written.source);
  if (content === undefined) return deskPage('ok', BrokenFilePage({ frame: frameOf(visit), base: baseOf(visit) }));
  const answered = await answeredSessions(visit, content, deps);
  const asked = askedPart(visit, content, answered);
  if (asked === undefined) return nothingThere(visit);
  const published = isAnything(answered) ? await publishedContent(visit, deps) : undefined;
  const { view } = asked;
  const limited = limitedGroups(view.groups, { written: content, published, answered, language: visit.language });
  const offered = [...limited.offered, ...(view.offered ?? [])];
  const before = [AnsweredNote({ offered, language: visit.language }), view.before];
  const shown = {
    ...view,
    groups: limited.groups,
    before,
    hasOwnButtons: view.hasOwnButtons || isStill(limited.groups),
  };
  return partPage({ ...asked, view: shown }, visit, written, deps);
}

/**
 * Keeps what such a form says, in the draft: `POST` of the same address. It leads back to the page; who asks for JSON is told the number
 * of the draft and its faults. What was made from another source than what is there now changes nothing: a page has both.
 */
export async function savePart(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const own = ownSave(visit);
  if (own.is === 'repeated' && !wantsJson(visit.request)) return seeOther(own.to);
  const written = await writtenSource(visit.programme, deps, tokenOf(visit));
  const content = readWritten(written.source);
  if (content === undefined) return deskPage('ok', BrokenFilePage({ frame: frameOf(visit), base: baseOf(visit) }));
  const asked = askedPart(visit, content);
  if (asked === undefined) return sentAway(visit, content);
  if (own.is === 'repeated') return saved(asked, visit, written, undefined, deps);
  const fields = understood(withoutTheirs(visit.form.fields), asked.view, content);
  const { typed, rows, change } = editsOf(asked.view, { ...visit.form, fields }, content);
  if (typed.length + rows.length > mostEdits) return notTaken(visit, 'too-many');
  const source = edited(written.source, [...typed, ...rows]);
  const isUnseen = visit.programme.draft?.unseen?.includes(asked.own) ?? false;
  if (source.text === written.source.text && !isUnseen) return saved(asked, visit, written, change, deps);
  if (tokenOf(visit) !== written.token && own.is !== 'following') return lost(asked, visit, written, deps);
  const to = addressAfter(asked, source, change, visit);
  const undo = change && removalOf(change, { ...written, source: edited(written.source, typed) }, source, to.address);
  const from = savedFrom(visit, own, { token: written.token, to: to.withRow, moves: change !== undefined });
  const result = await saveDraft(visit.programme, { ...written, source, undo, from, seen: asked.own }, visit, deps);
  if (result.outcome === 'too-large') return tooLarge(visit, result, asked.address);
  // Between our reading and our writing somebody else has written.
  if (result.outcome === 'lost') return lostAfterReading(visit, deps);
  const { draft } = result;
  const now = { ...visit, programme: { ...visit.programme, draft } };
  return saved(asked, now, { source, token: String(draft.number) }, change, deps);
}

/** What undoes a removal: what was typed beside it stays then. */
function removalOf(
  change: RowChange,
  { source, closings }: Pick<WrittenSource, 'source' | 'closings'>,
  without: ProgrammeSource,
  address: string,
) {
  const before = change.what === 'remove' ? readWritten(source) : undefined;
  if (before === undefined) return undefined;
  const [page = ''] = (address.split('/edit/')[1] ?? '').split(/[?#]/);
  return { what: 'removed', gone: whatGoes(change, before), page, source, closings, without } as const;
}

/** Far more than somebody changes on a page before it is saved; each of them costs time. */
const mostEdits = 1000;

async function lostAfterReading(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const now = await programmeNow(visit, deps);
  if (now === undefined) return nothingThere(visit);
  const written = await writtenSource(now.programme, deps);
  const content = readWritten(written.source);
  if (content === undefined) return deskPage('ok', BrokenFilePage({ frame: frameOf(visit), base: baseOf(visit) }));
  // The same form, sent twice at the same moment: it goes on from what came of the other one.
  if (ownSave(now).is !== 'none') return savePart(now, deps);
  const asked = askedPart(now, content);
  return asked === undefined ? sentAway(now, content) : lost(asked, now, written, deps);
}

function lost(asked: AskedPart, visit: ProgrammeVisit, written: WrittenSource, deps: DeskDeps): HttpResponse {
  if (wantsJson(visit.request)) return lostReply(visit);
  return bothVersions(asked.address, asked.view, visit, asked.context.written, {
    token: written.token,
    form: formName(deps.random()),
  });
}

function askedPart(
  visit: ProgrammeVisit,
  written: Written,
  answered: Answered = nothingAnswered,
): AskedPart | undefined {
  const { language, params, request, programme, now } = visit;
  const name = params.part ?? '';
  const part = Object.hasOwn(editParts, name) ? editParts[name] : undefined;
  const context: PartContext = {
    written,
    language,
    base: baseOf(visit),
    of: params.of,
    query: request.query,
    published: programme.stored?.sessions ?? [],
    answered,
    now,
  };
  const view = part?.make(context);
  if (view === undefined) return undefined;
  const own = params.of === undefined ? name : `${name}/${params.of}`;
  return { name, own, address: `${context.base}/edit/${own}${view.query ?? ''}`, context, view };
}

/** What was typed, with the name that files have for a zone where people's own stands. */
function understood(sent: URLSearchParams, { groups }: PartView, written: Written): URLSearchParams {
  const fields = new URLSearchParams(sent);
  for (const field of fieldsOf(groups)) {
    if (field.kind !== 'zone' || !sent.has(field.path)) continue;
    fields.set(field.path, typedZone(sent, field.path, field.language, shownOf(written, field.path)));
    fields.delete(zoneChoice(field.path));
  }
  return fields;
}

/** What a form changes: its fields, then what one of its buttons does with a row. */
export function editsOf(
  view: PartView,
  form: SentForm,
  written: Written,
): { readonly typed: readonly Edit[]; readonly rows: readonly Edit[]; readonly change: RowChange | undefined } {
  const change = rowChange(form.fields.get('do'), written);
  return {
    typed: [
      ...sentEdits(form.fields, written, (name) => name === 'programme' || (view.isSpecial?.(name) ?? false)),
      ...(view.more?.(form.fields) ?? []),
      ...(view.files ? sentLogo(form) : []),
    ],
    rows:
      change === undefined
        ? []
        : [...(view.besides?.(change) ?? []), ...rowEdits(change, written, view.newRow?.(change.list))],
    change,
  };
}

function saved(
  asked: AskedPart,
  visit: ProgrammeVisit,
  written: WrittenSource,
  change: RowChange | undefined,
  deps: DeskDeps,
): HttpResponse {
  const { after, address, withRow } = addressAfter(asked, written.source, change, visit);
  if (!wantsJson(visit.request)) return seeOther(withRow);
  const faults = faultsOf(written.source, visit, deps);
  const { here } = sortedFaults(asked.own, asked.view.groups, faults, { ...asked.context, written: after });
  return savedReply(written, address, here, visit);
}

/** Where to go on after a save, and the place there of a row that was added or moved. */
function addressAfter(
  { view, address: here, context }: AskedPart,
  source: ProgrammeSource,
  change: RowChange | undefined,
  { form }: ProgrammeVisit,
): { readonly after: Written; readonly address: string; readonly withRow: string } {
  const after = readWritten(source) ?? context.written;
  const next = view.next?.(after, change, form.fields);
  const address = next === undefined ? here : `${context.base}/edit/${next}`;
  const isHere = next === undefined || change?.to?.startsWith('sessions.') === false;
  return { after, address, withRow: isHere && change?.to !== undefined ? `${address}#${change.to}` : address };
}

function partPage(
  { name, own, address, context, view }: AskedPart,
  visit: ProgrammeVisit,
  { source, token }: WrittenSource,
  deps: DeskDeps,
): HttpResponse {
  const { draft, id } = visit.programme;
  const faults = [...(view.faults ?? []), ...faultsOf(source, visit, deps)];
  const { here, elsewhere } = sortedFaults(own, view.groups, faults, context);
  const page = EditPage({
    frame: frameOf(visit),
    programme: { id, title: titleOf(context.written, visit.language) ?? { text: id } },
    title: view.title,
    intro: view.intro,
    parts: partLinks(editParts[name]?.part, context.base, visit.language),
    action: address,
    token,
    form: formName(deps.random()),
    saved: draft && { at: draft.at, by: draft.by, zone: zoneOf(context.written) },
    written: context.written,
    groups: view.groups,
    inside: view.inside,
    hasOwnButtons: view.hasOwnButtons ?? false,
    files: view.files ?? false,
    faults: here,
    elsewhere,
    before: view.before,
    also: alsoInFile(view.groups, name, context.written, view.covers).map((place) =>
      placeLabel(place, context.written, visit.language),
    ),
    after: view.after,
  });
  return deskPage('ok', page);
}

/** What is published, where there is a draft beside it. */
async function publishedContent({ programme }: ProgrammeVisit, deps: DeskDeps): Promise<Written | undefined> {
  if (programme.draft === undefined) return undefined;
  return readWritten((await writtenSource({ ...programme, draft: undefined }, deps)).source);
}
