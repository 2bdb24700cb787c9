import type { VNode } from 'preact';
import { formTexts } from '../../i18n/form-texts.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import { reference, responseId, type SubmissionId } from '../../response/response.ts';
import { kioskQuery } from '../http/kiosk-query.ts';
import { Message, type SessionPageProps } from './message.tsx';
import { OwnThanks } from './own-thanks.tsx';
import { Receipt, type ReceiptOffers, receiptQuery } from './receipt.tsx';

interface ThanksProps extends ReceiptOffers {
  /** The secret of the receipt. */
  readonly submission: SubmissionId;
}

/** What is shown after answers have arrived. It shows no answers, so it may be reloaded and kept. */
export function ThanksPage({ submission, ...offers }: ThanksProps): VNode {
  const { session, language, mail } = offers;
  return (
    <Message
      session={session}
      language={language}
      title={thanksTexts(language).title}
      query={receiptQuery(submission)}
      isAnswerToPost={mail?.wrong !== undefined}
    >
      <Receipt {...offers} submission={submission} reference={reference(responseId(session.code, submission))} />
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
