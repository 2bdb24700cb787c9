import { formatDay } from '../../../shared/i18n/dates.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { cancelSession } from '../../../shared/programme/cancel.ts';
import { type Closing, closeSession } from '../../../shared/programme/close.ts';
import { extendSession } from '../../../shared/programme/extend.ts';
import { type Reopening, reopenSession } from '../../../shared/programme/reopen.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { reportTime } from '../../../shared/tick/next-step.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockInstant } from '../../../shared/time/wall-clock.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { ChangePage } from '../../../shared/web/pages/desk/running/change-page.tsx';
import { changesOf, type SessionChange } from '../../../shared/web/pages/desk/running/session-change.ts';
import { pathOf } from '../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { ownSession } from './own-session.ts';
import { sessionPage } from './run-session.ts';

/** Why a session was not changed, by the domain's words for it. */
type Refusal = Exclude<Closing['outcome'], 'closed-before'> | Exclude<Reopening['outcome'], 'reopened'>;

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
export function makeChange(change: SessionChange) {
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

/** What a form says of a change. */
interface How {
  readonly typed: string;
  readonly closesAt: Instant;
  readonly isWithoutGrace: boolean;
}

/** Reads it; what is wrong with it, where something is. */
function howIn(
  change: SessionChange,
  session: StoredSession,
  { form: { fields }, language, now }: ProgrammeVisit,
): How | Mistake {
  const { cancel, refused } = runningTexts(language);
  if (change === 'cancel' && fields.get('agree') !== 'yes') return { error: cancel.agreeFirst };
  const typed = fields.get('closes') ?? '';
  const closesAt = change === 'extend' || change === 'reopen' ? typedTime(typed, session) : now;
  if (closesAt === undefined) return { typed, error: refused.notATime({ zone: session.zone }) };
  return { typed, closesAt, isWithoutGrace: fields.get('grace') === 'without' };
}

interface Mistake {
  readonly typed?: string;
  readonly error: string;
}

function asked(
  change: SessionChange,
  session: StoredSession,
  visit: ProgrammeVisit,
  { settleSeconds }: DeskDeps,
  mistake?: Mistake,
): Promise<HttpResponse> {
  const { now } = visit;
  const reportAt = reportTime(change === 'close' ? { ...session, closesAt: now } : session, settleSeconds);
  const page = { frame: frameOf(visit), session, change, now, reportAt, ...mistake };
  return inOwnWords([session.programme.words], () =>
    deskPage(mistake === undefined ? 'ok' : 'answers', ChangePage(page)),
  );
}

/** Changes it; undefined where that was done, else why it was not. */
async function changed(
  change: SessionChange,
  { code }: StoredSession,
  { closesAt, isWithoutGrace }: How,
  { programmes, clock }: DeskDeps,
): Promise<Refusal | undefined> {
  const now = clock.now();
  switch (change) {
    case 'close': {
      const { outcome } = await closeSession(code, programmes, now, { withoutGrace: isWithoutGrace });
      if (outcome === 'closed') return undefined;
      return outcome === 'closed-before' ? 'closed' : outcome;
    }
    case 'extend': {
      const { outcome } = await extendSession(code, programmes, now, closesAt);
      return outcome === 'extended' ? undefined : outcome;
    }
    case 'reopen': {
      const { outcome } = await reopenSession(code, programmes, now, () => closesAt);
      return outcome === 'reopened' ? undefined : outcome;
    }
    case 'cancel': {
      const outcome = await cancelSession(code, programmes, now);
      if (outcome === 'cancelled') return undefined;
      return outcome === 'cancelled-before' ? 'cancelled' : outcome;
    }
  }
}

/** Why, in words. */
function refusalText(refusal: Refusal, session: StoredSession, { language }: ProgrammeVisit): string {
  const { refused } = runningTexts(language);
  switch (refusal) {
    case 'sealed':
      return refused.sealed;
    case 'cancelled':
      return refused.cancelled;
    case 'closed':
      return refused.closed;
    case 'open':
      return refused.open;
    case 'not-later':
      return refused.notLater;
    case 'outlives-answers':
      return refused.outlivesAnswers({ day: formatDay(session.answersExpireAt, session.zone, language) });
    case 'changed-meanwhile':
    case 'not-found':
      return refused.changedMeanwhile;
  }
}

/** A time as a browser sends it, `2026-03-05T18:00`, in the session's zone; undefined: clocks there show it never, or twice. */
function typedTime(typed: string, { zone }: StoredSession): Instant | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00(?:\.0+)?)?$/.exec(typed.trim()) ?? [];
  if (date === undefined) return undefined;
  try {
    return wallClockInstant(`${date} ${time}`, zone);
  } catch {
    return undefined;
  }
}
