import type { VNode } from 'preact';
import { formatTime } from '../../../../i18n/dates.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import { roomTexts } from '../../../../i18n/room-texts.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import { smallestGroup } from '../../../../privacy/release.ts';
import { phase, type StoredSession } from '../../../../programme/session.ts';
import type { Instant } from '../../../../time/instant.ts';
import type { Frame } from '../desk-frame.tsx';
import { pathOf } from './session-path.ts';

/** How often the page asks for itself while answers come in. */
export const renewSeconds = 15;

/** How many have answered, when they were counted. */
export interface Counted {
  readonly responses: number;
  readonly countedAt: Instant;
}

interface AnswersCountProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  readonly counted?: Counted | undefined;
  /** The page does not renew itself, as somebody wishes. */
  readonly isStill: boolean;
  readonly isRenewed: boolean;
}

/** The count as the host's page shows it, in the same words. */
export function AnswersCount(props: AnswersCountProps): VNode | null {
  const { frame, session, now, counted, isStill, isRenewed } = props;
  const { language } = frame;
  const { session: texts } = runningTexts(language);
  const { host } = roomTexts(language);
  if (counted === undefined) return null;
  const { responses, countedAt } = counted;
  const { headcount } = session;
  const [say, count] = responses === 0 ? [host.fewerThan, smallestGroup] : [host.atLeast, responses];
  const time = formatTime(countedAt, session.zone, language);
  const isOpen = phase(session, now) === 'open';
  return (
    <section>
      <h2>{texts.answers}</h2>
      <p>
        <span class="big">{say({ count: numberText(count, language) })}</span>{' '}
        <span>{headcount === undefined ? host.soFar({ count }) : host.of({ count, headcount })}</span>
      </p>
      {headcount !== undefined && (
        <progress max={headcount} value={Math.min(responses, headcount)} aria-hidden="true" />
      )}
      <p class="soft">
        {sentences(
          [host.nothingElse, isRenewed ? host.renewed({ time, seconds: renewSeconds }) : host.counted({ time })],
          language,
        )}
      </p>
      {isOpen && (
        <p class="links">
          <a href={isStill ? pathOf(session) : `${pathOf(session)}?still`}>{isStill ? host.resume : host.stop}</a>
        </p>
      )}
    </section>
  );
}
