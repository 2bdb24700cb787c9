import { asciiAddress } from '../../shared/access/mail-address.ts';
import { isWithin } from '../../shared/contact/asking-limits.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { sendLetter } from '../../shared/mail/send-letter.ts';
import { laterSession } from '../../shared/programme/later-session.ts';
import type { Session } from '../../shared/programme/session.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import { InvalidRequest } from '../../shared/response/invalid-request.ts';
import { responseId, type SubmissionId, submissionId } from '../../shared/response/response.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { DeletedPage, NoReceiptPage } from '../../shared/web/pages/new-form-pages.tsx';
import { type Mailed, ReceiptMailPage } from '../../shared/web/pages/receipt-mail-page.tsx';
import { ThanksPage } from '../../shared/web/pages/thanks-pages.tsx';
import { addressField } from '../../shared/web/parts/address-field.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import type { ContactDeps } from './deps.ts';
import { receiptLetter } from './receipt-letter.ts';

/** A form that somebody sent on a page of a session. */
export interface Sent {
  readonly session: Session;
  readonly language: Language;
  readonly fields: Fields;
}

/** How long the answer takes, in milliseconds, whether or not a mail is sent: longer than handing one over takes. */
const answerMilliseconds = 2000;

/**
 * Mails a receipt to who asks for it on its page. The address goes into that one mail and nowhere else. Whether a limit keeps the mail
 * back, nobody learns from the page or from how long it takes: who tries addresses would learn of one that others have asked with it.
 */
export async function mailReceipt({ session, language, fields }: Sent, deps: ContactDeps): Promise<HttpResponse> {
  const submission = submissionId(fields[controlFields.submission]?.[0]);
  if (submission === undefined) throw new InvalidRequest('missing-submission-id', controlFields.submission);
  const known = await deps.receipts.find({ id: responseId(session.code, submission), session: session.code });
  const now = deps.clock.now();
  if (known === 'absent') return pageResponse('no-receipt', NoReceiptPage, { session, language, now });
  if (known === 'deleted') return pageResponse('ok', DeletedPage, { session, language, now });

  const typed = fields[addressField]?.[0]?.trim() ?? '';
  const to = asciiAddress(typed);
  if (to === undefined) {
    const later = await laterSession(session, deps.sessions, now);
    return pageResponse('answers', ThanksPage, { session, language, submission, later, mail: { wrong: typed } });
  }
  const page = deps.wait(answerMilliseconds);
  const mailed = await sendWithin({ session, language, submission }, to, deps);
  await page;
  return pageResponse('ok', ReceiptMailPage, { session, language, submission, mailed });
}

interface Receipt {
  readonly session: Session;
  readonly language: Language;
  readonly submission: SubmissionId;
}

async function sendWithin(receipt: Receipt, to: string, deps: ContactDeps): Promise<Mailed> {
  const { log, count } = deps;
  const isAllowed =
    (await isWithin('receipt-mails', `${receipt.session.code} ${receipt.submission}`, deps)) &&
    (await isWithin('receipts-to-address', to.toLowerCase(), deps));
  if (!isAllowed) return 'asked';
  if (!(await isWithin('receipts-of-stage', '', deps))) {
    log.warn('no more receipts are mailed for now');
    return 'asked';
  }
  const { session } = receipt;
  const replyTo = deps.replyTo ?? session.programme.contact.address;
  const result = await sendLetter({ to, ...receiptLetter(receipt, deps) }, { ...deps, replyTo });
  if (result.outcome === 'sent' || result.outcome === 'withheld') return 'asked';
  // By its name only: what a mail server says in words may hold the address.
  log.warn('receipt was not mailed', { outcome: result.outcome, reason: result.reason });
  count('ReceiptMailsFailed', 1);
  return result.outcome === 'unknown' ? 'asked' : result.outcome === 'refused' ? 'refused' : 'later';
}
