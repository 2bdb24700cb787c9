import { type Answered, isAnything, isSameHeld } from '../../../shared/authoring/answered/answered.ts';
import { applied, type Edit } from '../../../shared/authoring/edit/edit.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { AnsweredNote, OpenedNote } from '../../../shared/web/pages/desk/edit/answered/answered-note.tsx';
import { foreseenOffers } from '../../../shared/web/pages/desk/edit/answered/foreseen-offers.ts';
import { type Limiting, limitedGroups } from '../../../shared/web/pages/desk/edit/answered/limited-groups.ts';
import { BrokenFilePage } from '../../../shared/web/pages/desk/edit/broken-file-page.tsx';
import type { DraftNames } from '../../../shared/web/pages/desk/edit/draft-fields.tsx';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import { EditPage } from '../../../shared/web/pages/desk/edit/edit-page.tsx';
import { type Group, isStill } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import {
  findIn,
  longLists,
  mostRows,
  pagedFields,
  pagedGroups,
  queryOfRow,
} from '../../../shared/web/pages/desk/edit/fields/paged-groups.ts';
import { FindRows } from '../../../shared/web/pages/desk/edit/find-rows.tsx';
import { placeLabel } from '../../../shared/web/pages/desk/edit/place-label.ts';
import { TooManyNote } from '../../../shared/web/pages/desk/edit/too-many-note.tsx';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import type { PartView } from '../part/part-view.ts';
import { faultsOf } from '../programme/faults-of.ts';
import { titleOf } from '../programme/programme-title.ts';
import { readWritten } from '../programme/read-written.ts';
import { publishedSource, writtenSource } from '../programme/written-source.ts';
import { zoneOf } from '../programme/zone-of.ts';
import { answeredSessions } from './answered-sessions.ts';
import { type AskedPart, askedPart, viewAfter } from './asked-part.ts';
import { editParts } from './edit-parts.ts';
import { withoutNew } from './new-row.ts';
import { formName } from './own-save.ts';
import { alsoInFile, baseOf, partLinks, sortedFaults } from './part-frame.ts';
import { refusedFaults } from './refused-faults.ts';
import { seenValues } from './seen-values.ts';

/** A part of a programme file as a form: `GET /d/p/{id}/edit/{part}`, and what is behind it: `/{of}`. */
export function showPart(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return shownPart(visit, deps);
}

/** The same with what was typed on it, of which nothing is kept since it is too much at once. */
export function showTyped(typed: readonly Edit[], visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return shownPart(visit, deps, typed);
}

async function shownPart(visit: ProgrammeVisit, deps: DeskDeps, typed?: readonly Edit[]): Promise<HttpResponse> {
  const written = await writtenSource(visit.programme, deps);
  const content = readWritten(written.source);
  if (content === undefined) return brokenFile(visit);
  const { known: answered, foreseen } = await answeredSessions(visit, content, deps);
  const asked = askedPart(visit, content, answered);
  if (asked === undefined) return nothingThere(visit);
  const published = isAnything(answered) ? await publishedContent(visit, deps) : undefined;
  const shown = (part: AskedPart): AskedPart => {
    const limits = { written: part.context.written, published, answered, language: visit.language };
    return { ...part, view: pagedView(limitedView(part.view, limits, foreseen), part) };
  };
  const kept = shown(asked);
  const seen = seenValues(kept.view.groups, content);
  const names = { token: written.token, form: formName(deps.random()), seen };
  if (typed === undefined) {
    const refused = await refusedFaults(written.source, answered, visit, deps);
    return partPage(kept, visit, names, [...faultsOf(written.source, visit, deps), ...refused]);
  }
  const { view, ...page } = shown(asTyped(asked, typed));
  const before = [TooManyNote(visit), view.before];
  // What is wrong with what is kept may be mended in what was typed.
  return partPage({ ...page, view: { ...view, before, faults: [] } }, visit, names, [], 'too-large');
}

/** A part as it was typed: plain values, which cost little, however many they are. */
function asTyped(asked: AskedPart, typed: readonly Edit[]): AskedPart {
  const { written } = asked.context;
  const after: Written = { ...written, content: typed.reduce<unknown>(applied, written.content) };
  return { ...asked, context: { ...asked.context, written: after }, view: viewAfter(asked, after) };
}

/** A part without what publishing would refuse, since people have answered; and with what it will refuse as soon as somebody has. */
function limitedView(view: PartView, limits: Limiting, foreseen: Answered): PartView {
  const { language } = limits;
  const limited = limitedGroups(view.groups, limits);
  const offered = [...limited.offered, ...(view.offered?.(limits.answered) ?? [])];
  const perhaps = isSameHeld(limits.answered, foreseen)
    ? []
    : [...limitedGroups(view.groups, { ...limits, answered: foreseen }).offered, ...(view.offered?.(foreseen) ?? [])];
  return {
    ...view,
    groups: limited.groups,
    before: [
      AnsweredNote({ offered, language }),
      OpenedNote({ offered: foreseenOffers(perhaps, offered), language }),
      view.before,
    ],
    hasOwnButtons: view.hasOwnButtons || isStill(limited.groups),
  };
}

/** A part with some rows of its long lists, and a field that finds others. */
function pagedView(view: PartView, { own, context: { base, query, written, language } }: AskedPart): PartView {
  const groups = pagedGroups(pagedFields(view.groups, query.texts), query, written);
  const find = findIn(query);
  const isLong = view.groups.some(({ list }) => (list?.rows.length ?? 0) > mostRows(written));
  if (longLists(groups).length === 0 || (!isLong && find === '')) {
    return { ...view, groups: pagedFields(view.groups, query.texts) };
  }
  const isEmpty = groups.every(({ list }) => (list?.rows.length ?? 0) === 0);
  const search = FindRows({ address: `${base}/edit/${own}`, find, isEmpty, language });
  return { ...view, groups, before: [view.before, search] };
}

/** Instead of any part, where the file can't be read. */
export function brokenFile(visit: ProgrammeVisit): HttpResponse {
  return deskPage('ok', BrokenFilePage({ frame: frameOf(visit), base: baseOf(visit) }));
}

/**
 * The page of a part.
 *
 * @param all what is wrong in the whole file
 */
function partPage(
  { name, own, address, context, view }: AskedPart,
  visit: ProgrammeVisit,
  names: DraftNames,
  all: readonly EditFault[],
  status: ReplyStatus = 'ok',
): HttpResponse {
  const { draft, id } = visit.programme;
  const { here, elsewhere } = sortedFaults(own, view.groups, [...(view.faults ?? []), ...all], context);
  const [onPage, onOthers] = faultsByPage(view.groups, here, context.written);
  const part = partLabel(name, visit);
  const page = EditPage({
    frame: frameOf(visit),
    programme: { id, title: titleOf(context.written, visit.language) ?? { text: id } },
    title: view.title,
    intro: view.intro,
    parts: partLinks(editParts[name]?.part, context.base, visit.language),
    action: address,
    ...names,
    saved: draft && { at: draft.at, by: draft.by, zone: zoneOf(context.written) },
    written: context.written,
    groups: view.groups,
    inside: view.inside,
    hasOwnButtons: view.hasOwnButtons ?? false,
    files: view.files ?? false,
    faults: withoutNew(onPage, context.query),
    elsewhere: [
      ...onOthers.map(({ query, ...fault }) => ({
        ...fault,
        part,
        href: `${context.base}/edit/${own}${query}#${fault.path}`,
      })),
      ...elsewhere,
    ],
    before: view.before,
    also: alsoInFile(view.groups, name, context.written, view.covers).map((place) =>
      placeLabel(place, context.written, visit.language),
    ),
    after: view.after,
  });
  return deskPage(status, page);
}

function partLabel(name: string, { language }: ProgrammeVisit): string {
  const part = editParts[name]?.part;
  return part === undefined ? '' : editorTexts(language).parts[part];
}

/** The faults of the rows that a page shows, and those of other rows of its long lists, with what leads to them. */
function faultsByPage(groups: readonly Group[], faults: readonly EditFault[], written: Written) {
  const onPage: EditFault[] = [];
  const onOthers: (EditFault & { readonly query: string })[] = [];
  for (const fault of faults) {
    const list = groups.find(
      (group) => group.list?.of !== undefined && fault.path.startsWith(`${group.list.path}.`),
    )?.list;
    const [at = ''] = list === undefined ? [] : fault.path.slice(list.path.length + 1).split('.');
    const isShown = list === undefined || list.rows.some(({ path }) => path === `${list.path}.${at}`);
    if (isShown) onPage.push(fault);
    else onOthers.push({ ...fault, query: queryOfRow(list.path, Number(at), written) });
  }
  return [onPage, onOthers] as const;
}

/** What is published, where there is a draft beside it. */
async function publishedContent({ programme }: ProgrammeVisit, deps: DeskDeps): Promise<Written | undefined> {
  return programme.draft === undefined ? undefined : readWritten(await publishedSource(programme, deps));
}
