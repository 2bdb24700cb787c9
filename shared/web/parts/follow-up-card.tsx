import type { VNode } from 'preact';
import type { Language } from '../../i18n/text.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import type { Session } from '../../programme/session.ts';
import { followUpPath } from '../http/follow-up.ts';

/** On a receipt: the way to where an address can be left for what is asked later. */
export function FollowUpCard({ session, language }: { session: Session; language: Language }): VNode {
  const texts = thanksTexts(language);
  return (
    <section class="card">
      <h2>{texts.askAgainHeading}</h2>
      <p>{texts.askAgainText}</p>
      <a class="send" href={followUpPath(session, language)}>
        {texts.askAgainLink}
      </a>
    </section>
  );
}
