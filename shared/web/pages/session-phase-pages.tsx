import type { VNode } from 'preact';
import { cancelledTexts } from '../../i18n/cancelled-texts.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { formTexts } from '../../i18n/form-texts.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { Message, type SessionPageProps } from './message.tsx';

export function UpcomingPage({ session, language }: SessionPageProps): VNode {
  const texts = formTexts(language).upcoming;
  return (
    <Message session={session} language={language} title={texts.title}>
      <p>{texts.text({ opens: formatMoment(session.opensAt, session.zone, language) })}</p>
      <Contact session={session} language={language} />
    </Message>
  );
}

export function ClosedPage({ session, language }: SessionPageProps): VNode {
  const texts = formTexts(language).closed;
  return (
    <Message session={session} language={language} title={texts.title}>
      <p>{texts.text({ closed: formatMoment(session.closesAt, session.zone, language) })}</p>
      <Contact session={session} language={language} />
    </Message>
  );
}

/** The session does not take place. */
export function CancelledPage({ session, language }: SessionPageProps): VNode {
  const { title, text } = cancelledTexts(language);
  return (
    <Message session={session} language={language} title={title}>
      <p>{text}</p>
      <Contact session={session} language={language} />
    </Message>
  );
}

function Contact({ session, language }: SessionPageProps): VNode {
  const { name, address } = session.programme.contact;
  return (
    <p>
      {formTexts(language).contact({ name: inLanguage(name, language) })} <a href={`mailto:${address}`}>{address}</a>
    </p>
  );
}
