import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { listOf } from '../../../shared/i18n/lists.ts';
import { wantsJson } from '../../../shared/web/http/handler.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { AwayPage, type TypedText } from '../../../shared/web/pages/desk/edit/away-page.tsx';
import { placeLabel } from '../../../shared/web/pages/desk/edit/place-label.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { typedZone } from '../part/typed-zone.ts';
import { zoneOf } from '../programme/zone-of.ts';
import { lostReply } from './edit-lost.ts';
import { partAt } from './edit-parts.ts';
import { baseOf } from './part-frame.ts';
import { savedBy } from './saved-by.ts';
import { seenIn, wasSeen } from './seen-values.ts';

/**
 * What was sent to the page of a session, a question or a page of questions that is there no more, or under another name: who wrote it
 * gets it back to copy. A script is told that it has lost, and sends the form as a whole.
 */
export function sentAway(visit: ProgrammeVisit, written: Written): HttpResponse {
  const { params, form, language } = visit;
  const part = partAt(params.part ?? '', params.of)?.part;
  const names = [...new Set(form.fields.keys())].filter((name) => /\./.test(name) && !/^(?:is|keep)\./.test(name));
  if (part === undefined || params.of === undefined || names.length === 0) return nothingThere(visit);
  if (wantsJson(visit.request)) return lostReply(visit);
  const seen = seenIn(form.fields);
  const typed = names.flatMap((name): TypedText[] => {
    const values = form.fields.getAll(name).filter((value) => value !== '');
    // What the page showed and nobody has changed is not lost.
    const stored = name.endsWith('.zone') ? [typedZone(form.fields, name, language)] : values;
    if (values.length === 0 || wasSeen(seen, name, stored)) return [];
    const label = placeLabel(ofThing(name, params.of ?? ''), written, language);
    return [{ name, label, text: listOf(values.map(withBlank), language) }];
  });
  const page = AwayPage({
    frame: frameOf(visit),
    saved: savedBy(visit, zoneOf(written)),
    typed,
    on: { href: `${baseOf(visit)}/edit/${part}`, label: editorTexts(language).parts[part] },
  });
  return deskPage('conflict', page);
}

/** Moments are sent as browsers write them. */
function withBlank(value: string): string {
  return value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/, '$1 $2');
}

/** A place by the name of the thing that was there: another has its number now. */
function ofThing(name: string, id: string): string {
  const things = [
    [/^sessions\.\d+(?=\.)/, 'sessions.'],
    [/^questionnaire\.pages\.\d+\.questions\.\d+(?=\.)/, 'questionnaire.pages._.questions.'],
    [/^questionnaire\.pages\.\d+(?=\.)/, 'questionnaire.pages.'],
  ] as const;
  const found = things.find(([place]) => place.test(name));
  return found === undefined ? name : name.replace(found[0], () => found[1] + id.replaceAll('.', '-'));
}
