import type { VNode } from 'preact';
import { needsCode } from '../../access/access.ts';
import { formTexts } from '../../i18n/form-texts.ts';
import type { Language } from '../../i18n/text.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import type { Session } from '../../programme/session.ts';
import { controlFields } from '../../response/fields.ts';
import type { SubmissionId } from '../../response/response.ts';
import { FollowUpCard } from '../parts/follow-up-card.tsx';
import { ReceiptMailForm } from '../parts/receipt-mail-form.tsx';
import { MessageContent } from './message.tsx';
import { OwnThanks } from './own-thanks.tsx';

/** Of what, and what it offers. */
export interface ReceiptOffers {
  readonly session: Session;
  readonly language: Language;
  /** The session that asks its people again; absent: there is none, or nobody answers there any more. */
  readonly later?: Session | undefined;
  /** Whether it can be mailed, and what was typed before that is no address; absent: it can't. */
  readonly mail?: { readonly wrong?: string } | undefined;
}

/** What is known once the answers are sent; before, both are empty. */
interface ReceiptProps extends ReceiptOffers {
  readonly submission: SubmissionId | '';
  readonly reference: string;
}

/** What links to the same receipt in another language carry on. */
export function receiptQuery(submission: ReceiptProps['submission']): string {
  return `&r=${submission}`;
}

/** What a receipt says below its title: how the answers are found again, and what can be done with it. */
export function Receipt({ session, language, submission, reference, later, mail }: ReceiptProps): VNode {
  const texts = thanksTexts(language);
  return (
    <>
      <OwnThanks session={session} language={language} />
      <div class="card">
        <p class="soft">{texts.reference}</p>
        <p class="reference">{reference}</p>
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
    </>
  );
}

/**
 * The receipt of the answers that a form will send, as the form brings it along, so that its script need not ask for it. Its script puts in what
 * is known then, and the logo of the form (see `showReceipt`). By when the follow-up opens it tells whether the offer is still what it was.
 */
export function ForeseenReceipt(offers: ReceiptOffers): VNode {
  const { session, language, later } = offers;
  return (
    <template data-asked-again-at={later?.opensAt}>
      <MessageContent
        session={session}
        language={language}
        title={thanksTexts(language).title}
        query={receiptQuery('')}
        hasNoLogo
      >
        <Receipt {...offers} submission="" reference="" />
      </MessageContent>
    </template>
  );
}
