import { type HttpResponse, jsonResponse } from '../../../shared/web/http/http.ts';
import { BothVersionsPage, type Difference } from '../../../shared/web/pages/desk/edit/both-versions-page.tsx';
import type { DraftNames } from '../../../shared/web/pages/desk/edit/draft-fields.tsx';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { zoneOf } from '../programme/zone-of.ts';
import type { Merge } from './merge/merge.ts';

/** Tells a script that somebody else has saved meanwhile: it keeps what was typed, and leads to both versions. */
export function lostReply({ programme: { draft } }: ProgrammeVisit): HttpResponse {
  return jsonResponse('conflict', { error: { code: 'lost', by: draft?.by, at: draft?.at } });
}

/**
 * What somebody sent who had not seen what another saved meanwhile: both versions of each field that both have changed; what only one has
 * goes along. Nothing was written. Loading the page again sends the same again, and so shows the same.
 */
export function bothVersions(
  address: string,
  { own, conflicts, isDone }: Merge,
  visit: ProgrammeVisit,
  theirs: Written,
  names: DraftNames,
): HttpResponse {
  const { draft } = visit.programme;
  const asked = new Set(conflicts.map(({ name }: Difference) => name));
  const page = BothVersionsPage({
    frame: frameOf(visit),
    action: address,
    ...names,
    by: draft?.by,
    at: draft?.at ?? visit.now,
    zone: zoneOf(theirs),
    differences: conflicts,
    along: [...own].filter(([name]) => !asked.has(name)),
    isDone,
  });
  return deskPage('conflict', page);
}
