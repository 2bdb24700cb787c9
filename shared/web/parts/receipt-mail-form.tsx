import type { VNode } from 'preact';
import type { Language } from '../../i18n/text.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import type { Session } from '../../programme/session.ts';
import { controlFields } from '../../response/fields.ts';
import type { SubmissionId } from '../../response/response.ts';
import { AddressField } from './address-field.tsx';

interface ReceiptMailFormProps {
  readonly session: Pick<Session, 'code'>;
  readonly language: Language;
  /** Empty on one whose answers are not sent yet. */
  readonly submission: SubmissionId | '';
  /** An address that was typed and is none. */
  readonly wrong?: string | undefined;
}

/** On a receipt: asks for it by mail. What it means that a mail leads to the answers stands beside the field. */
export function ReceiptMailForm({ session, language, submission, wrong }: ReceiptMailFormProps): VNode {
  const texts = thanksTexts(language);
  return (
    <form class="card" method="post" action={`/f/${session.code}/mail`}>
      <h2>{texts.mailHeading}</h2>
      <p>{texts.mailText}</p>
      <p id="mailbox">{texts.mailWarning}</p>
      <input type="hidden" name={controlFields.submission} value={submission} />
      <input type="hidden" name={controlFields.language} value={language} />
      <AddressField language={language} describedBy="mailbox" wrong={wrong} />
      <p>
        <button class="quiet" type="submit">
          {texts.mailButton}
        </button>
      </p>
    </form>
  );
}
