import type { Language } from '../../i18n/text.ts';
import type { Session } from '../../programme/session.ts';
import { reference, responseId, type SubmissionId } from '../../response/response.ts';
import { kioskQuery } from './kiosk-query.ts';

/**
 * The address of a receipt. It carries the submission id, which only the sender's browser knows: who has the address
 * can delete the answers, and nobody can read them there.
 */
export function receiptPath(session: Session, submission: SubmissionId, language: Language): string {
  return `/f/${session.code}/thanks?r=${submission}&lang=${language}`;
}

/**
 * Where a form ends on a device that many people answer on: a receipt without the secret, which the next person would find in
 * the browser's history.
 */
export function kioskReceiptPath(session: Session, submission: SubmissionId, language: Language): string {
  const known = reference(responseId(session.code, submission));
  return `/f/${session.code}/thanks?${kioskQuery}&reference=${known}&lang=${language}`;
}

const answeredName = 'answered';

/**
 * The only cookie: "something was sent from this device", for this form's address, until it closes. It holds no id, so
 * it says nothing about who sent what; it is there to ask before a second answer, not to prevent one.
 */
export function answeredCookie(session: Session): string {
  const expires = new Date(session.closesAt).toUTCString();
  return `${answeredName}=1; Path=/f/${session.code}; Expires=${expires}; HttpOnly; Secure; SameSite=Lax`;
}

export function hasAnswered(cookies: readonly string[]): boolean {
  return cookies.includes(`${answeredName}=1`);
}
