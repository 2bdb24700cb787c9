import type { VNode } from 'preact';
import { formatDay } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/text.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import type { Session } from '../../programme/session.ts';
import { followUpPath } from '../http/follow-up.ts';

interface FollowUpCardProps {
  readonly session: Session;
  /** The session that asks its people again. */
  readonly later: Session;
  readonly language: Language;
}

/** On a receipt: the way to where an address can be left for what is asked later. */
export function FollowUpCard({ session, later, language }: FollowUpCardProps): VNode {
  const texts = thanksTexts(language);
  return (
    <section class="card">
      <h2>{texts.askAgainHeading}</h2>
      <p>{texts.askAgainText({ opens: formatDay(later.opensAt, later.zone, language) })}</p>
      <a class="send" href={followUpPath(session, language)}>
        {texts.askAgainLink}
      </a>
    </section>
  );
}
