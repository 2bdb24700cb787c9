import { publishedVersions, type Version } from '../../../shared/desk/versions.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import {
  type ListedVersion,
  VersionListPage,
  VersionPage,
} from '../../../shared/web/pages/desk/publishing/version-pages.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { sourceResponse } from '../edit/programme-file.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { zoneOf } from '../programme/zone-of.ts';

/** What was published, when and by whom. */
export async function listVersions(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, language } = visit;
  const [versions, zone] = await Promise.all([publishedOf(visit, deps), zoneOf(programme, deps)]);
  return deskPage(
    'ok',
    VersionListPage({
      frame: frameOf(visit),
      id: programme.id,
      title: programmeTitle(programme, language),
      versions: versions.map((version) => listed(version, visit)),
      zone,
    }),
  );
}

/** One published file. */
export async function showVersion(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, language } = visit;
  const [version, zone] = await Promise.all([versionOf(visit, deps), zoneOf(programme, deps)]);
  if (version === undefined) return nothingThere(visit);
  return deskPage(
    'ok',
    VersionPage({
      frame: frameOf(visit),
      id: programme.id,
      title: programmeTitle(programme, language),
      version: listed(version, visit),
      text: version.source.text,
      draft: programme.draft?.number,
      zone,
    }),
  );
}

/** Makes a published file the draft, in the place of the one that is there. */
export async function restoreVersion(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form } = visit;
  const version = await versionOf(visit, deps);
  if (version === undefined) return nothingThere(visit);
  // Somebody has saved since: the version's page says, perhaps for the first time, that a draft would be given up.
  const here = `/d/p/${programme.id}/versions/${version.number}`;
  if ((form.fields.get('draft') ?? '') !== String(programme.draft?.number ?? '')) return seeOther(here);
  const { outcome } = await saveDraft(programme, version.source, visit, deps, programme.stored?.version);
  return seeOther(outcome === 'saved' ? `/d/p/${programme.id}/publish` : here);
}

/** One published file to keep. */
export async function downloadVersion(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const version = await versionOf(visit, deps);
  return version === undefined ? nothingThere(visit) : sourceResponse(visit.programme.id, version.source);
}

async function versionOf(visit: ProgrammeVisit, deps: DeskDeps): Promise<Version | undefined> {
  const listed = (await publishedOf(visit, deps)).find(({ number }) => String(number) === visit.params.n);
  return listed && deps.versions.find(visit.programme.id, listed.number);
}

async function publishedOf({ programme: { id, stored } }: ProgrammeVisit, { versions }: DeskDeps) {
  return publishedVersions(await versions.list(id), stored?.version);
}

function listed({ number, at, by }: Omit<Version, 'source'>, { programme }: ProgrammeVisit): ListedVersion {
  return { number, at, by, isNow: number === programme.stored?.version };
}
