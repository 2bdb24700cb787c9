import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { zoneName } from '../../../shared/i18n/zone-names.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockInstant } from '../../../shared/time/wall-clock.ts';
import type { DoneAtOnce } from '../../../shared/web/pages/desk/running/session-change.ts';
import type { ProgrammeVisit } from '../context.ts';

/** What a form says of a change. */
export interface How {
  readonly typed: string;
  readonly closesAt: Instant;
  readonly isWithoutGrace: boolean;
}

/** Reads it; what is wrong with it, where something is. */
export function howIn(
  change: DoneAtOnce,
  session: StoredSession,
  { form: { fields }, language, now }: ProgrammeVisit,
): How | Mistake {
  const { cancel, refused } = runningTexts(language);
  if (change === 'cancel' && fields.get('agree') !== 'yes') return { error: cancel.agreeFirst };
  const typed = fields.get('closes') ?? '';
  const closesAt = change === 'extend' || change === 'reopen' ? typedTime(typed, session) : now;
  if (closesAt === undefined) return { typed, error: refused.notATime({ zone: zoneName(session.zone, language) }) };
  return { typed, closesAt, isWithoutGrace: fields.get('grace') === 'without' };
}

export interface Mistake {
  readonly typed?: string;
  readonly error: string;
}

/** A time as a browser sends it, `2026-03-05T18:00`, in the session's zone; undefined: clocks there show it never, or twice. */
export function typedTime(typed: string, { zone }: StoredSession): Instant | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00(?:\.0+)?)?$/.exec(typed.trim()) ?? [];
  if (date === undefined) return undefined;
  try {
    return wallClockInstant(`${date} ${time}`, zone);
  } catch {
    return undefined;
  }
}
