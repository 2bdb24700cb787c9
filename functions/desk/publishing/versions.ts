import { withExtendedClosings } from '../../../shared/authoring/extended-closings.ts';
import { publishedVersions, type Version } from '../../../shared/desk/versions.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import {
  type ListedVersion,
  VersionListPage,
  VersionPage,
} from '../../../shared/web/pages/desk/publishing/version-pages.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { sourceResponse } from '../edit/source/programme-file.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { programmeNow } from '../programme/programme-now.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import { replaced, saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';
import { closingsOf } from '../programme/written-source.ts';
import { zoneOfProgramme } from '../programme/zone-of.ts';

/** What was published, when and by whom. */
export async function listVersions(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, language } = visit;
  const [versions, zone] = await Promise.all([publishedOf(visit, deps), zoneOfProgramme(programme, deps)]);
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
  const version = await versionOf(visit, deps);
  return version === undefined ? nothingThere(visit) : versionPage(version, visit, deps);
}

async function versionPage(
  version: Version,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  notice?: string,
): Promise<HttpResponse> {
  const { programme, language } = visit;
  const zone = await zoneOfProgramme(programme, deps);
  return deskPage(
    notice === undefined ? 'ok' : 'conflict',
    VersionPage({
      frame: frameOf(visit),
      id: programme.id,
      title: programmeTitle(programme, language),
      version: listed(version, visit),
      text: version.source.text,
      draft: programme.draft?.number,
      revision: revisionOf(visit),
      zone,
      notice,
    }),
  );
}

/**
 * Makes a published file the draft, in the place of the one that is there, with the closings to which sessions were extended since. Where
 * something was saved or published after the page was shown, it says so, and perhaps for the first time that a draft would be given up.
 */
export async function restoreVersion(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form, language } = visit;
  const version = await versionOf(visit, deps);
  if (version === undefined) return nothingThere(visit);
  const { meanwhile } = organiserTexts(language).publishing.versions;
  const isAsShown =
    (form.fields.get('draft') ?? '') === String(programme.draft?.number ?? '') &&
    (form.fields.get('revision') ?? '') === revisionOf(visit);
  if (!isAsShown) return versionPage(version, visit, deps, meanwhile);
  const sessions = await foundSessions(programme.stored?.sessions ?? [], deps.programmes);
  const change = {
    source: withExtendedClosings(version.source, sessions),
    basedOn: programme.stored?.version,
    closings: closingsOf(sessions),
    undo: programme.draft && replaced(programme.draft),
  };
  const result = await saveDraft(programme, change, visit, deps);
  if (result.outcome === 'saved') return seeOther(`${programmePath(programme.id)}/publish`);
  if (result.outcome === 'too-large') return tooLarge(visit, result, addressOf(version));
  const now = await programmeNow(visit, deps);
  return now === undefined ? nothingThere(visit) : versionPage(version, now, deps, meanwhile);
}

/** What is published, as the page of a version names it. */
function revisionOf({ programme: { stored } }: ProgrammeVisit): string {
  return String(stored?.revision ?? 0);
}

function addressOf({ programme, number }: Version): string {
  return `${programmePath(programme)}/versions/${number}`;
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
