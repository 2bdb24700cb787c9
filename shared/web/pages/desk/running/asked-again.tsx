import type { VNode } from 'preact';
import { formatDay, formatDays } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import { wallClockText } from '../../../../time/wall-clock.ts';
import type { Frame } from '../desk-frame.tsx';
import { pathOf } from './session-path.ts';

/** How the people of a session are asked again. */
export interface FollowUpState {
  /** The session that asks them; undefined: it is not there. */
  readonly later?: StoredSession | undefined;
  /** Whether who visits organises it, too. */
  readonly isOwn: boolean;
  /** How many addresses were left for it at least, as the final report says it; `later`: there is none yet; absent: there will be none. */
  readonly left?: number | 'later' | undefined;
}

interface AskedAgainProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  /** Absent: no follow-up is named. */
  readonly followUp?: FollowUpState | undefined;
  /** Whether one can still be named: who has answered is offered to leave an address from then on. */
  readonly canAsk: boolean;
}

type Texts = ReturnType<typeof runningTexts>['session']['followUp'];

/** When the people of a session are asked what has come of it, and how many have left an address for that; or how they can be. */
export function AskedAgain({ frame, session, followUp, canAsk }: AskedAgainProps): VNode | null {
  const { language } = frame;
  const texts = runningTexts(language).session.followUp;
  if (followUp === undefined) {
    if (!canAsk) return null;
    return (
      <section>
        <h2>{texts.heading}</h2>
        <p class="soft">{texts.none}</p>
        <p class="actions">
          <a class="button quiet" href={`/d/new?followUpOf=${session.programme.id}&session=${session.code}`}>
            {editorTexts(language).followUp.link}
          </a>
        </p>
      </section>
    );
  }
  const { later, isOwn, left } = followUp;
  if (later === undefined || later.cancelledAt !== undefined) {
    return (
      <section class="notice warning">
        <p>{texts.gone({ code: session.followUp ?? '' })}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{texts.heading}</h2>
      <p>{sentences([texts.asked({ days: daysOf(later, language) }), ...saidOf(left, texts)], language)}</p>
      {isOwn && (
        <p class="links">
          <a href={pathOf(later)}>{texts.open}</a>
        </p>
      )}
    </section>
  );
}

function saidOf(left: FollowUpState['left'], texts: Texts): string[] {
  if (left === undefined) return [];
  return [left === 'later' ? texts.leftLater : texts.left({ count: left })];
}

function daysOf({ opensAt, closesAt, zone }: StoredSession, language: Frame['language']): string {
  const [first, last] = [opensAt, closesAt].map((at) => wallClockText(at, zone).slice(0, '2026-12-10'.length));
  return first === undefined || last === undefined
    ? formatDay(opensAt, zone, language)
    : formatDays(first, last, language);
}
