import { newSessionKey } from '../../../shared/access/new-session-key.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { countInSteps } from '../../../shared/privacy/counter.ts';
import { isBeingChanged } from '../../../shared/programme/publishing/marks.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { hasGoodCodes } from '../../../shared/response/codes-made.ts';
import { reportTime } from '../../../shared/tick/next-step.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { changesOf, type DoneAtOnce } from '../../../shared/web/pages/desk/running/session-change.ts';
import { SessionPage } from '../../../shared/web/pages/desk/running/session-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { canMakeCodes } from '../programme/can-make-codes.ts';
import { canAskAgain, followUpOf } from './follow-up-of.ts';
import { looksFlooded } from './looks-flooded.ts';
import { ownSession } from './own-session.ts';

/** The page of a session while it runs. */
export async function runSession(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await ownSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  return sessionPage('ok', session, visit, deps, { done: doneIn(visit.request.query.done, session, visit) });
}

/** Makes a new link to the host's counter, and shows it this once: only its hash is stored. */
export async function makeHostLink(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await ownSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  const key = await newSessionKey(session.code, 'host', deps.hostKeys, deps.random());
  if (key === 'lost') {
    const refused = runningTexts(visit.language).refused.hostLost;
    return sessionPage('conflict', session, visit, deps, { refused });
  }
  return sessionPage('ok', session, visit, deps, { hostLink: `${deps.publicUrl}/h/${session.code}/${key}` });
}

/** What the page says besides how the session stands. */
interface Said {
  readonly done?: DoneAtOnce | undefined;
  readonly refused?: string;
  readonly hostLink?: string;
}

/** A session as it stands now. */
export async function sessionPage(
  status: ReplyStatus,
  session: StoredSession,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  said: Said,
): Promise<HttpResponse> {
  const { now, request } = visit;
  // Once the single answers are deleted a count of them would be wrong.
  const isCounted = now >= session.opensAt && now < session.answersExpireAt && session.cancelledAt === undefined;
  const counted = isCounted ? await deps.counted(session.code) : undefined;
  const isFlooded = counted !== undefined && (await looksFlooded(session, counted.responses, deps.isUnusual));
  const [latest] = session.sealedAt === undefined ? [] : await deps.mailed({ kind: 'session', code: session.code });
  const page = {
    ...{ frame: frameOf(visit), session, now },
    hasGoodCodes: canMakeCodes(session, deps) ? await hasGoodCodes(session.code, deps) : undefined,
    isFlooded,
    canInvite: deps.limits.hasCodes === true,
    followUp: await followUpOf(session, visit, deps),
    canAsk: canAskAgain(session, now, deps),
    report: latest?.kind === 'interim' ? undefined : latest,
    changingUntil: isBeingChanged(session, now) ? session.changingUntil : undefined,
    counted: counted && { ...counted, responses: countInSteps(counted.responses) },
    link: `${deps.publicUrl}/f/${session.code}`,
    reportAt: reportTime(session, deps.settleSeconds),
    changes: changesOf(session, now),
    settleSeconds: deps.settleSeconds,
    isStill: request.query.still !== undefined,
    ...said,
  };
  return inOwnWords([session.programme.words], () => deskPage(status, SessionPage(page)));
}

/** What the address says was done, if the session is so: an address alone proves nothing. */
function doneIn(text: string | undefined, session: StoredSession, { now }: ProgrammeVisit): DoneAtOnce | undefined {
  switch (text) {
    case 'close':
      // Sealed, it can't be taken back any more, and its state says more than that it is closed.
      return session.closesAt <= now && session.cancelledAt === undefined && session.sealedAt === undefined
        ? text
        : undefined;
    case 'extend':
    case 'reopen':
      return session.closesAt > now && session.cancelledAt === undefined ? text : undefined;
    case 'cancel':
      return session.cancelledAt === undefined ? undefined : text;
    default:
      return undefined;
  }
}
