import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { BrokenFilePage } from '../../../shared/web/pages/desk/edit/broken-file-page.tsx';
import type { DraftNames } from '../../../shared/web/pages/desk/edit/draft-fields.tsx';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import { EditPage } from '../../../shared/web/pages/desk/edit/edit-page.tsx';
import { placeLabel } from '../../../shared/web/pages/desk/edit/place-label.ts';
import type { ProgrammeVisit } from '../context.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { titleOf } from '../programme/programme-title.ts';
import { zoneOf } from '../programme/zone-of.ts';
import type { AskedPart } from './asked-part.ts';
import { editParts } from './edit-parts.ts';
import { faultsByPage } from './paged-view.ts';
import { alsoInFile, baseOf, partLinks, sortedFaults } from './part-frame.ts';
import { withoutNew } from './row-query.ts';
import { savedBy } from './saved-by.ts';

/**
 * The page of a part.
 *
 * @param all what is wrong in the whole file
 */
export function partPage(
  { name, own, address, context, view }: AskedPart,
  visit: ProgrammeVisit,
  names: DraftNames,
  all: readonly EditFault[],
  status: ReplyStatus = 'ok',
): HttpResponse {
  const { id } = visit.programme;
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
    saved: savedBy(visit, zoneOf(context.written)),
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

/** Instead of any part, where the file can't be read. */
export function brokenFile(visit: ProgrammeVisit): HttpResponse {
  return deskPage('ok', BrokenFilePage({ frame: frameOf(visit), base: baseOf(visit) }));
}
