import type { VNode } from 'preact';
import { needsCode } from '../../access/access.ts';
import { formTexts } from '../../i18n/form-texts.ts';
import type { Language } from '../../i18n/text.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import type { Session } from '../../programme/session.ts';
import { controlFields } from '../../response/fields.ts';
import { reference, responseId, type SubmissionId } from '../../response/response.ts';
import { kioskQuery } from '../http/kiosk-query.ts';
import { FollowUpCard } from '../parts/follow-up-card.tsx';
import { ReceiptMailForm } from '../parts/receipt-mail-form.tsx';
import { Message, type SessionPageProps } from './message.tsx';
import { OwnThanks } from './own-thanks.tsx';

interface ThanksProps {
  readonly session: Session;
  readonly language: Language;
  /** The secret of the receipt. */
  readonly submission: SubmissionId;
  /** The session that asks its people again; absent: there is none, or nobody answers there any more. */
  readonly later?: Session | undefined;
  /** Whether it can be mailed, and what was typed before that is no address; absent: it can't. */
  readonly mail?: { readonly wrong?: string } | undefined;
}

/** What is shown after answers have arrived. It shows no answers, so it may be reloaded and kept. */
export function ThanksPage({ session, language, submission, later, mail }: ThanksProps): VNode {
  const texts = thanksTexts(language);
  return (
    <Message
      session={session}
      language={language}
      title={texts.title}
      query={`&r=${submission}`}
      isAnswerToPost={mail?.wrong !== undefined}
    >
      <OwnThanks session={session} language={language} />
      <div class="card">
        <p class="soft">{texts.reference}</p>
        <p class="reference">{reference(responseId(session.code, submission))}</p>
        <p class="soft">{texts.keep}</p>
      </div>
      <p>{texts.next}</p>
      {needsCode(session.access) && (
        <p>
          <a href={`/f/${session.code}/codes?lang=${language}`}>{formTexts(language).codeCounts.link}</a>
        </p>
      )}
      {later && <FollowUpCard session={session} later={later} language={language} />}
      <form class="card" method="post" action={`/f/${session.code}/delete`}>
        <h2>{texts.deleteHeading}</h2>
        <p>{texts.deleteText}</p>
        <input type="hidden" name={controlFields.submission} value={submission} />
        <input type="hidden" name={controlFields.language} value={language} />
        <details>
          <summary>{texts.deleteButton}</summary>
          <div>
            <p>{texts.deleteSure}</p>
            {session.access && <p>{texts.codeStays}</p>}
            <button class="quiet" type="submit">
              {texts.deleteNow}
            </button>
          </div>
        </details>
      </form>
      {mail && <ReceiptMailForm session={session} language={language} submission={submission} wrong={mail.wrong} />}
    </Message>
  );
}

/** For how long a shared tablet shows that answers have arrived, in seconds. */
const kioskSeconds = 20;

interface KioskThanksProps extends SessionPageProps {
  readonly reference: string | undefined;
}

/** The same on a device that many people answer on: without the secret, and an empty form follows by itself. */
export function KioskThanksPage({ session, language, reference: known }: KioskThanksProps): VNode {
  const texts = thanksTexts(language);
  const next = `/f/${session.code}?${kioskQuery}&lang=${language}`;
  const [before = '', after = ''] = texts.kiosk({ seconds: '#' }).split('#');
  return (
    <Message
      session={session}
      language={language}
      title={texts.title}
      isAnswerToPost
      refresh={`${kioskSeconds};url=${next}`}
    >
      <OwnThanks session={session} language={language} isKiosk />
      {known !== undefined && (
        <div class="card">
          <p class="soft">{texts.reference}</p>
          <p class="reference">{known}</p>
        </div>
      )}
      <p role="timer">
        {before}
        <span data-seconds>{kioskSeconds}</span>
        {after}
      </p>
      <a class="send" href={next}>
        {formTexts(language).answered.another}
      </a>
    </Message>
  );
}
