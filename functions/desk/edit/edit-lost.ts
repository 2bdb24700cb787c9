import { languageName } from '../../../shared/i18n/language-name.ts';
import { type HttpResponse, jsonResponse } from '../../../shared/web/http/http.ts';
import { BothVersionsPage, type Difference } from '../../../shared/web/pages/desk/edit/both-versions-page.tsx';
import { type Field, fieldsOf } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import type { PartView } from '../part/part-view.ts';
import { zoneOf } from '../programme/zone-of.ts';

/** Tells a script that somebody else has saved meanwhile: it keeps what was typed, and leads to both versions. */
export function lostReply({ programme: { draft } }: ProgrammeVisit): HttpResponse {
  return jsonResponse('conflict', { error: { code: 'lost', by: draft?.by, at: draft?.at } });
}

/**
 * What somebody sent who had not seen what another saved meanwhile: both versions, field by field where they differ. Nothing was written.
 * Loading the page again sends the same again, and so shows the same.
 */
export function bothVersions(
  address: string,
  view: PartView,
  visit: ProgrammeVisit,
  theirs: Written,
  names: { readonly token: string; readonly form: string },
): HttpResponse {
  const { draft } = visit.programme;
  const page = BothVersionsPage({
    frame: frameOf(visit),
    action: address,
    ...names,
    by: draft?.by,
    at: draft?.at ?? visit.now,
    zone: zoneOf(theirs),
    differences: differencesOf(view, visit.form.fields, theirs),
  });
  return deskPage('conflict', page);
}

function differencesOf(view: PartView, sent: URLSearchParams, theirs: Written): Difference[] {
  const aligned = alignedRows(sent, theirs);
  const fields = fieldsOf(view.groups);
  const known = new Map(fields.flatMap((field) => namesOf(field, aligned.sent).map((name) => [name, field] as const)));
  const differing = [...known].flatMap(([name, field]): Difference[] => {
    const mine = valuesOf(aligned.sent, name, field);
    const written = writtenAt(field, name, theirs);
    if (!aligned.sent.has(name) || isSaid(mine, written)) return [];
    const language = field.kind === 'texts' ? name.slice(field.path.length + 1) : undefined;
    return [
      {
        name,
        isList: field.kind === 'checks',
        label: language === undefined ? field.label : `${field.label} · ${languageName(language)}`,
        mine,
        theirs: written,
      },
    ];
  });
  return [...differing, ...aligned.gone];
}

/** What a form has sent of a field: of a list what was ticked. */
function valuesOf(sent: URLSearchParams, name: string, { kind }: Field): string[] {
  const all = sent.getAll(name);
  return kind === 'checks' ? all.filter((value) => value !== '') : all.slice(-1);
}

function namesOf(field: Field, sent: URLSearchParams): string[] {
  if (field.kind === 'fixed' || field.kind === 'file') return [];
  if (field.kind !== 'texts') return [field.path];
  return [...new Set(sent.keys())].filter((name) => name.startsWith(`${field.path}.`));
}

function writtenAt(field: Field, name: string, theirs: Written): string[] {
  if (field.kind === 'checks') {
    const value = valueAtPlace(theirs, field.path);
    return [...(field.chosen ?? (Array.isArray(value) ? value.map(String) : []))];
  }
  const value = shownOf(theirs, name);
  if (field.kind === 'yes') return [value === 'true' ? 'true' : 'false'];
  return [field.kind === 'moment' ? value.replace(' ', 'T') : value];
}

function isSaid(mine: readonly string[], theirs: readonly string[]): boolean {
  const lines = (values: readonly string[]) => JSON.stringify(values.map((each) => each.replaceAll('\r\n', '\n')));
  return lines(mine) === lines(theirs);
}

/**
 * The fields that were sent, with rows of lists where they are now: another may have put rows before them. Rows that are there no more
 * are told by themselves.
 */
function alignedRows(sent: URLSearchParams, theirs: Written): { sent: URLSearchParams; gone: Difference[] } {
  const places = placesNow(sent, theirs);
  const moved = new URLSearchParams();
  const gone: Difference[] = [];
  for (const [name, value] of sent) {
    const row = places.find(({ sentAt }) => name.startsWith(`${sentAt}.`));
    if (row === undefined) moved.append(name, value);
    else if (row.now !== undefined) moved.append(row.now + name.slice(row.sentAt.length), value);
    else if (value !== '') gone.push({ label: name, mine: [value], theirs: [] });
  }
  return { sent: moved, gone };
}

/** Where each row was that a form has sent, and where it is now, by its id; undefined: nowhere. */
function placesNow(sent: URLSearchParams, theirs: Written) {
  return [...sent].flatMap(([name, id]) => {
    const [, sentAt, list = ''] = /^is\.((.+)\.\d+)$/.exec(name) ?? [];
    if (sentAt === undefined) return [];
    const rows = valueAtPlace(theirs, list);
    const at = Array.isArray(rows) ? rows.findIndex((each) => nameOf(each) === id) : -1;
    return [{ sentAt, now: at < 0 ? undefined : `${list}.${at}` }];
  });
}

function nameOf(row: unknown): unknown {
  const { id, code } = (row ?? {}) as { id?: unknown; code?: unknown };
  return id ?? code;
}

/** What is sent from the page of both versions: without the fields of which theirs is to stay. */
export function withoutTheirs(sent: URLSearchParams): URLSearchParams {
  if (sent.get('keep') === 'mine') return sent;
  return new URLSearchParams([...sent].filter(([name]) => sent.get(`keep.${name}`) !== 'theirs'));
}
