import {
  askedAgain,
  followUpCodes,
  followUpDays,
  isFollowUpDays,
  withFollowUps,
} from '../../../shared/authoring/asked-again.ts';
import { laterId, nextLaterCodes } from '../../../shared/authoring/next-names.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { codesIn } from '../../../shared/desk/draft-head.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import { phase } from '../../../shared/programme/session.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { sessionTitle } from '../../../shared/web/pages/desk/edit/session-names.ts';
import { partsOf, shownOf } from '../../../shared/web/pages/desk/edit/written.ts';
import { AskAgainPage } from '../../../shared/web/pages/desk/new/ask-again-page.tsx';
import { AskedAgainPage } from '../../../shared/web/pages/desk/new/asked-again-page.tsx';
import type { Typed } from '../../../shared/web/pages/desk/new/typed-field.tsx';
import type { DeskProgramme, SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { codesInUse } from '../programme/codes-in-use.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import { programmeOf } from '../programme/programmes-of.ts';
import { readWritten } from '../programme/read-written.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { writtenSource } from '../programme/written-source.ts';
import { begin } from './begin.ts';

/** Asks when the people of a programme are asked again, and of which sessions; once that is made, what is left to do. */
export async function showAskAgain(of: string, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const programme = await organisedBy(visit, of, deps);
  if (programme === undefined) return nothingThere(visit);
  const { made, session } = visit.request.query;
  if (made !== undefined) return whatIsLeft(programme, made, visit, deps);
  const codes = (await sessionsOf(programme, visit, deps)).map(({ code }) => code);
  const ticked = session !== undefined && codes.includes(session) ? [session] : codes;
  return askAgainPage('ok', programme, visit, deps, { days: followUpDays[0], ticked });
}

/** Makes the draft of a programme that asks again, and lets the sessions of the earlier one name its own in their draft. */
export async function makeAskAgain(of: string, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const programme = await organisedBy(visit, of, deps);
  if (programme === undefined) return nothingThere(visit);
  const { fields } = visit.form;
  const known = await sessionsOf(programme, visit, deps);
  const days = Number(fields.get('days'));
  const ticked = fields.getAll('session').filter((code) => known.some((each) => each.code === code));
  const texts = editorTexts(visit.language).new;
  const refused = (wrong: Typed['wrong']) => askAgainPage('answers', programme, visit, deps, { days, ticked }, wrong);
  if (!isFollowUpDays(days)) return refused({ days: texts.needed });
  if (ticked.length === 0) return refused({ sessions: texts.takeNone });

  const { source } = await writtenSource(programme, deps);
  let codes: ReadonlyMap<string, string> = new Map();
  const reply = await begin(
    {
      typed: '',
      idAmong: (taken) => laterId(of, new Set([of, ...taken])),
      async source(id) {
        const taken = await codesInUse((used) => [...nextLaterCodes(ticked, used).values()], visit, deps);
        codes = new Map([...followUpCodes(source, taken)].filter(([code]) => ticked.includes(code)));
        return askedAgain(source, { id, days, codes, isPublished: programme.stored !== undefined });
      },
      isTaken: () => refused({ days: texts.taken }),
      leadsTo: (id) => `/d/new?followUpOf=${of}&made=${id}`,
    },
    visit,
    deps,
  );
  const open = known.filter(({ isOver }) => !isOver).map(({ code }) => code);
  if (reply.statusCode === 303)
    await nameThem(of, new Map([...codes].filter(([code]) => open.includes(code))), visit, deps);
  return reply;
}

/** How often it is tried to save beside somebody else who saves. */
const mostTries = 5;

/** Lets the draft of the earlier programme name the follow-ups of its sessions, whatever else somebody saves meanwhile. */
async function nameThem(
  of: string,
  codes: ReadonlyMap<string, string>,
  visit: SignedInVisit,
  deps: DeskDeps,
): Promise<void> {
  for (let tries = 0; codes.size > 0 && tries < mostTries; tries += 1) {
    const programme = await organisedBy(visit, of, deps);
    if (programme === undefined) return;
    const written = await writtenSource(programme, deps);
    const source = withFollowUps(written.source, codes);
    if ((await saveDraft(programme, { ...written, source }, visit, deps)).outcome !== 'lost') return;
  }
}

async function organisedBy({ signIn }: SignedInVisit, id: string, deps: DeskDeps): Promise<DeskProgramme | undefined> {
  const programme = await programmeOf(id, signIn.address, deps);
  return programme?.role === 'organiser' ? programme : undefined;
}

interface OfferedSession {
  readonly code: string;
  readonly name: string;
  /** It takes no answers any more, so nobody leaves an address there: its follow-up is for whom its organiser invites. */
  readonly isOver: boolean;
}

/** The sessions that can be asked again, and are not yet. */
async function sessionsOf(programme: DeskProgramme, visit: SignedInVisit, deps: DeskDeps): Promise<OfferedSession[]> {
  const { source } = await writtenSource(programme, deps);
  const written = readWritten(source);
  if (written === undefined) return [];
  const codes = followUpCodes(source, new Set());
  const stored = await foundSessions(programme.stored?.sessions ?? [], deps.programmes);
  const places = partsOf(written, 'sessions');
  return [...codes.keys()].flatMap((code) => {
    const place = places.find((each) => shownOf(written, `${each}.code`) === code);
    const session = stored.find((each) => each.code === code);
    if (place === undefined || session?.cancelledAt !== undefined) return [];
    const isOver = session !== undefined && ['grace', 'closed'].includes(phase(session, visit.now));
    return [{ code, name: sessionTitle(written, place, visit.language), isOver }];
  });
}

async function askAgainPage(
  status: ReplyStatus,
  programme: DeskProgramme,
  visit: SignedInVisit,
  deps: DeskDeps,
  chosen: { readonly days: number; readonly ticked: readonly string[] },
  wrong: Typed['wrong'] = {},
): Promise<HttpResponse> {
  return deskPage(
    status,
    AskAgainPage({
      frame: frameOf(visit),
      of: {
        id: programme.id,
        title: programmeTitle(programme, visit.language),
        isDraft: programme.stored === undefined,
      },
      days: followUpDays,
      sessions: await sessionsOf(programme, visit, deps),
      hasAddresses: deps.limits.hasCodes ?? false,
      chosen,
      wrong,
    }),
  );
}

/** Both are drafts now: the follow-up is published first, as nobody can name a session that is not there. */
async function whatIsLeft(
  programme: DeskProgramme,
  made: string,
  visit: SignedInVisit,
  deps: DeskDeps,
): Promise<HttpResponse> {
  const later = await organisedBy(visit, made, deps);
  if (later === undefined) return nothingThere(visit);
  const named = readWritten((await writtenSource(programme, deps)).source);
  const codes = codesIn(contentOf((await writtenSource(later, deps)).source)).filter((code) => code !== undefined);
  const isNamed =
    named !== undefined &&
    partsOf(named, 'sessions').some((place) => codes.includes(shownOf(named, `${place}.followUp`)));
  return deskPage(
    'ok',
    AskedAgainPage({
      frame: frameOf(visit),
      of: {
        id: programme.id,
        title: programmeTitle(programme, visit.language),
        isDraft: programme.draft !== undefined,
        isPublished: programme.stored !== undefined,
      },
      later: { id: made, title: programmeTitle(later, visit.language), isPublished: later.stored !== undefined },
      isNamed,
    }),
  );
}
