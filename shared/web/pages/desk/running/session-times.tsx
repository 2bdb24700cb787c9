import type { VNode } from 'preact';
import type { MailedReport } from '../../../../delivery/mailed-reports.ts';
import { formatDay, formatMoment } from '../../../../i18n/dates.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import { zoneName } from '../../../../i18n/zone-names.ts';
import { acceptsUntil, phase, type StoredSession } from '../../../../programme/session.ts';
import type { Instant } from '../../../../time/instant.ts';
import type { Frame } from '../desk-frame.tsx';
import { reportText } from './report-text.ts';
import type { SessionChange } from './session-change.ts';
import { pathOf, resultsOf } from './session-path.ts';

interface SessionTimesProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  /** When its report is mailed (see `reportTime`). */
  readonly reportAt: Instant;
  /** The latest report of its sealed results; absent: none was made yet. */
  readonly report?: MailedReport | undefined;
  /** Until then no answer is taken, because its questions are being changed. */
  readonly changingUntil?: Instant | undefined;
  /** Which changes can be made now. */
  readonly changes: readonly SessionChange[];
}

/** What a session is doing now, and when its report comes. */
export function SessionState(props: SessionTimesProps): VNode {
  const { frame, session } = props;
  return (
    <section>
      <p>
        <strong>{stateText(props)}</strong>
      </p>
      <p class="soft">{reportText(props)}</p>
      {session.sealedAt !== undefined && session.cancelledAt === undefined && (
        <p class="actions">
          <a class="button" href={resultsOf(session)}>
            {runningTexts(frame.language).session.results}
          </a>
        </p>
      )}
    </section>
  );
}

/** What can be changed of its times; for good is only the last. Each says what follows, and asks, on a page of its own. */
export function SessionTimes({ frame, session, changes }: SessionTimesProps): VNode {
  const texts = runningTexts(frame.language);
  return (
    <section>
      <h2>{texts.session.times}</h2>
      <p class="soft">
        {sentences(
          [
            texts.session.deleted({ day: formatDay(session.answersExpireAt, session.zone, frame.language) }),
            texts.session.zone({ zone: zoneName(session.zone, frame.language) }),
          ],
          frame.language,
        )}
      </p>
      {changes.length > 0 && (
        <p class="actions">
          {changes.map((change) => (
            <a
              key={change}
              class={change === 'cancel' ? 'button danger' : 'button quiet'}
              href={`${pathOf(session)}/${change}`}
            >
              {texts[change].title}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

/** What a session is doing now, in a sentence. */
function stateText({ frame: { language }, session, now, changingUntil }: SessionTimesProps): string {
  const { states } = runningTexts(language).session;
  const moment = (at: Instant) => formatMoment(at, session.zone, language);
  const [opens, closes] = [moment(session.opensAt), moment(session.closesAt)];
  if (session.cancelledAt !== undefined) return states.cancelled;
  if (session.sealedAt !== undefined) return states.sealed({ closes });
  const at = phase(session, now);
  if (changingUntil !== undefined && (at === 'open' || at === 'grace')) {
    return states.changing({ until: moment(changingUntil), closes, isOver: at === 'grace' ? 'yes' : 'no' });
  }
  switch (at) {
    case 'upcoming':
      return states.upcoming({ opens, closes });
    case 'open':
      return states.open({ closes });
    case 'grace':
      return states.grace({ closes, until: moment(acceptsUntil(session)) });
    default:
      return states.closed({ closes });
  }
}
