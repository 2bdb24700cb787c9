import { isBlind, needsCode } from '../../../shared/access/access.ts';
import { sessionCode } from '../../../shared/access/session-code.ts';
import { refusedChanges } from '../../../shared/authoring/plan-words/refused-changes.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import { sideBySide } from '../../../shared/programme/side-by-side.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { countOf, isStillToRun, type LeftToDo } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import type { NextStep } from '../../../shared/web/pages/desk/edit/overview/next-step.tsx';
import { OverviewPage, type OverviewPageProps } from '../../../shared/web/pages/desk/edit/overview-page.tsx';
import { partNames } from '../../../shared/web/pages/desk/edit/part-of-place.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ListedProgramme, ListedSession } from '../../../shared/web/pages/desk/listed-programme.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { leftOf } from '../programme/left-of.ts';
import { listedSession } from '../programme/listed-programmes.ts';
import { offeringFor } from '../programme/offering-for.ts';
import { programmeTitle, titleOf } from '../programme/programme-title.ts';
import { takenCodes } from '../programme/taken-codes.ts';
import { type WithoutCodes, withoutCodes } from '../programme/without-codes.ts';
import { writtenSource } from '../programme/written-source.ts';
import { tellColleagues } from '../publishing/tell-colleagues.ts';
import { type DraftBeside, draftBeside } from './draft-beside.ts';
import { baseOf, partLinks } from './part-frame.ts';

/** Keys that are read at once. */
const readAtOnce = 16;

/** A programme at a glance, and what comes next: `GET /d/p/{id}`. */
export async function overview(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  await tellColleagues(visit, deps);
  return overviewPage('ok', visit, deps, { isReplaced: visit.request.query.replace !== undefined });
}

/** The same as an answer to what was sent from there and is not done. */
export async function overviewPage(
  status: ReplyStatus,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  said: Pick<OverviewPageProps, 'fileError' | 'isReplaced' | 'isUnsure'> = {},
): Promise<HttpResponse> {
  const { programme, language } = visit;
  const [{ source, token }, stored] = await Promise.all([
    writtenSource(programme, deps),
    foundSessions(programme.stored?.sessions ?? [], deps.programmes),
  ]);
  const taken = await takenCodes(source, visit, deps);
  const sessions = stored.map((session) => listedSession(session, language, visit.now));
  const done = sessions.filter(({ state }) => !isStillToRun(state)).map(({ code }) => code);
  const { written, left, lines } = leftOf(source, done, taken, visit, deps);
  const beside = await draftBeside(source, written, visit, deps);
  const base = baseOf(visit);
  const { parts } = editorTexts(language);
  const hasDraft = programme.draft !== undefined;
  const run = sessionToRun(sessions);
  const hasChanges = hasDraft && !beside.isSame;
  const codeless = await withoutCodes(stored, programme.stored?.follows, visit, deps);
  const next: NextStep =
    hasChanges || run === undefined
      ? (mending(left, base) ?? publishing(beside, await isKeyless(written, deps)))
      : await running(run, codeless, visit, deps);
  const page = OverviewPage({
    frame: frameOf(visit),
    id: programme.id,
    title: titleOf(written, language) ?? { text: programme.id },
    links: partLinks('overview', base, language),
    state: programme.stored === undefined ? 'draft' : hasChanges ? 'changed' : 'published',
    hasDraft,
    next,
    needed: lines(left.needed),
    advised: [
      ...lines(left.advised),
      // Not twice, where that is what to do now.
      ...codeless
        .filter(({ session }) => next.kind !== 'codes' || session.code !== next.session.code)
        .map(({ line }) => line),
    ],
    changes: beside.changes,
    changed: partNames
      .filter((name) => beside.parts.includes(name))
      .map((name) => ({ href: `${base}/edit/${name}`, text: parts[name] })),
    sessions,
    preview: toPreview(written, done),
    token,
    ...said,
  });
  return deskPage(status, page);
}

/** Where to begin with what has to be done; undefined: nothing has to. */
function mending({ needed }: LeftToDo, base: string): NextStep | undefined {
  const [first] = needed;
  if (first === undefined) return undefined;
  const href = `${base}/edit/${first.address}`;
  const texts = needed.reduce((sum, { kind, count }) => (kind === 'missing' ? sum + count : sum), 0);
  return needed.some(({ kind }) => kind === 'mend')
    ? { kind: 'mend', count: countOf({ needed }), href }
    : { kind: 'translate', count: texts, href };
}

/** What publishing the draft would come to. Of a programme that was never published nothing can be refused but what its page tells. */
function publishing({ plan, foreseen }: Pick<DraftBeside, 'plan' | 'foreseen'>, isKeyless: boolean): NextStep {
  const [now, once] = [plan, foreseen].map((each) => (each === undefined ? 0 : refusedChanges(each).length));
  if (now) return { kind: 'refused', count: now };
  return once ? { kind: 'perhaps-refused', count: once } : { kind: 'publish', isKeyless };
}

/** Whether a session with blind codes has no key yet: nothing is published before. */
async function isKeyless(written: Written, { blindKeys }: Pick<DeskDeps, 'blindKeys'>): Promise<boolean> {
  const blind = partsOf(written, 'sessions').filter((place) => isBlind(shownOf(written, `${place}.access`)));
  const codes = blind.flatMap((place) => sessionCode(shownOf(written, `${place}.code`)) ?? []);
  const keys = await sideBySide(codes, readAtOnce, (code) => blindKeys.find(code));
  return keys.includes(undefined);
}

/** What comes next where all is published. */
async function running(
  session: ListedSession,
  codeless: readonly WithoutCodes[],
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<NextStep> {
  const { programme, language } = visit;
  const earlier = await offeringFor(programme, visit, deps);
  if (earlier !== undefined) {
    return { kind: 'offer', earlier: { id: earlier.id, title: programmeTitle(earlier, language) } };
  }
  const without = codeless.find((each) => each.session.code === session.code);
  return without !== undefined && needsCode(without.session.access)
    ? { kind: 'codes', session, href: without.line.href }
    : { kind: 'run', session, isFollowUp: programme.stored?.follows !== undefined };
}

/** The code of the session whose form somebody wants to see first: the first that is not over, else the first. */
function toPreview(written: Written, done: readonly string[]): string | undefined {
  const codes = partsOf(written, 'sessions').map((place) => shownOf(written, `${place}.code`));
  return codes.find((code) => code !== '' && !done.includes(code)) ?? codes.find((code) => code !== '');
}

/** The session that is open, else the next one, else the last. */
function sessionToRun(sessions: NonNullable<ListedProgramme['sessions']>) {
  const held = sessions.filter(({ state }) => state !== 'cancelled');
  return held.find(({ state }) => state === 'open') ?? held.find(({ state }) => state === 'upcoming') ?? held.at(-1);
}
