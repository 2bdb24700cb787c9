import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { isListed } from '../../../shared/invitation/invitee.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { reportTime } from '../../../shared/tick/next-step.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { ChangePage } from '../../../shared/web/pages/desk/running/change-page.tsx';
import {
  changesOf,
  type DoneAtOnce,
  type SessionChange,
} from '../../../shared/web/pages/desk/running/session-change.ts';
import { pathOf } from '../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { changed, refusalText } from './changed.ts';
import { howIn, type Mistake } from './how-changed.ts';
import { openingIn } from './open-now.ts';
import { ownSession } from './own-session.ts';
import { sessionPage } from './run-session.ts';

/** Asks before a session is changed; where it can't be any more, the session as it stands. */
export function askChange(change: SessionChange) {
  return async (visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> => {
    const session = await ownSession(visit, deps);
    if (session === undefined) return nothingThere(visit);
    if (!changesOf(session, visit.now).includes(change)) return seeOther(pathOf(session));
    return asked(change, session, visit, deps);
  };
}

/** Changes a session, and shows how it stands then: also where somebody else was faster, or nothing could be changed. */
export function makeChange(change: DoneAtOnce) {
  return async (visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> => {
    const session = await ownSession(visit, deps);
    if (session === undefined) return nothingThere(visit);
    const how = howIn(change, session, visit);
    if ('error' in how) return asked(change, session, visit, deps, how);
    const refusal = await changed(change, session, how, deps);
    if (refusal === undefined) return seeOther(`${pathOf(session)}?done=${change}`);
    const reason = refusalText(refusal, session, visit);
    if (refusal === 'not-later' || refusal === 'outlives-answers') {
      return asked(change, session, visit, deps, { typed: how.typed, error: reason });
    }
    const now = (await ownSession(visit, deps)) ?? session;
    // Somebody else's closing may be later than the moment at which this request has come.
    return sessionPage('conflict', now, { ...visit, now: deps.clock.now() }, deps, { refused: reason });
  };
}

async function asked(
  change: SessionChange,
  session: StoredSession,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  mistake?: Mistake,
): Promise<HttpResponse> {
  const { now } = visit;
  const { settleSeconds } = deps;
  const invited = change === 'cancel' ? await invitedTo(session, deps) : undefined;
  const opening = change === 'open' ? await openingIn(session, visit, deps) : undefined;
  const reportAt = reportTime(change === 'close' ? { ...session, closesAt: now } : session, settleSeconds);
  const page = {
    ...{ frame: frameOf(visit), session, change, now, reportAt, settleSeconds },
    opening,
    invited,
    ...mistake,
  };
  return inOwnWords([session.programme.words], () =>
    deskPage(mistake === undefined ? 'ok' : 'answers', ChangePage(page)),
  );
}

/** How many people a list has invited, and whose letters end with the session. */
async function invitedTo({ code }: StoredSession, { invitations, limits }: DeskDeps): Promise<number> {
  return limits.hasCodes === true ? (await invitations.invitees(code)).filter(isListed).length : 0;
}
