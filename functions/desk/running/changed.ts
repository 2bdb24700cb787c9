import { formatDay } from '../../../shared/i18n/dates.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { cancelSession } from '../../../shared/programme/cancel.ts';
import { type Closing, closeSession } from '../../../shared/programme/close.ts';
import { extendSession } from '../../../shared/programme/extend.ts';
import { type Reopening, reopenSession } from '../../../shared/programme/reopen.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { DoneAtOnce } from '../../../shared/web/pages/desk/running/session-change.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import type { How } from './how-changed.ts';

/** Why a session was not changed, by the domain's words for it. */
export type Refusal = Exclude<Closing['outcome'], 'closed-before'> | Exclude<Reopening['outcome'], 'reopened'>;

/** Changes a session; undefined where that was done, else why it was not. */
export async function changed(
  change: DoneAtOnce,
  { code }: StoredSession,
  { closesAt, isWithoutGrace }: How,
  { programmes, clock }: Pick<DeskDeps, 'programmes' | 'clock'>,
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

/** Why it was not changed, in words. */
export function refusalText(refusal: Refusal, session: StoredSession, { language }: ProgrammeVisit): string {
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
