import type { VNode } from 'preact';
import { sessionCode } from '../../shared/access/session-code.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { laterSession } from '../../shared/programme/later-session.ts';
import { phase, type Session } from '../../shared/programme/session.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import { newSubmissionId, parseReference, responseId, submissionId } from '../../shared/response/response.ts';
import type { Responses } from '../../shared/response/responses.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { type HttpRequest, type HttpResponse, moved } from '../../shared/web/http/http.ts';
import { hasAnswered } from '../../shared/web/http/receipt.ts';
import { FormPage } from '../../shared/web/pages/form/form-page.tsx';
import { AnsweredPage, DeletedPage, NoReceiptPage } from '../../shared/web/pages/new-form-pages.tsx';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { ForeseenReceipt, type ReceiptOffers } from '../../shared/web/pages/receipt.tsx';
import { CancelledPage, ClosedPage, UpcomingPage } from '../../shared/web/pages/session-phase-pages.tsx';
import { KioskThanksPage, ThanksPage } from '../../shared/web/pages/thanks-pages.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import { mendedAddress } from './mended-address.ts';

interface Deps {
  readonly sessions: Pick<SessionLookup, 'find'>;
  readonly receipts: Pick<Responses, 'find'>;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
  /** Whether the stage mails receipts to who asks for one. */
  readonly mailsReceipts?: boolean;
  /** 16 random bytes. */
  random(): Uint8Array;
}

/** The page at an address: the form, a receipt, or why there is none; or where it is. */
export async function showForm(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const meant = mendedAddress(request);
  if (meant !== undefined) return moved(meant);
  const code = sessionCode(request.pathParameters.code ?? '');
  const session = code === undefined ? undefined : await deps.sessions.find(code);
  if (session === undefined) {
    return notFound(request, deps);
  }
  const { words } = session.programme;
  return inOwnWords([words], () => showSession(request, session, deps));
}

/** What is at the address of a session now. */
async function showSession(request: HttpRequest, session: Session, deps: Deps): Promise<HttpResponse> {
  const { clock, random } = deps;
  const language = chooseLanguage(session.programme.languages, request.query.lang, request.headers['accept-language']);
  const at = clock.now();
  const isKiosk = request.query.kiosk !== undefined;
  if (request.path.endsWith('/thanks')) {
    return isKiosk
      ? pageResponse('ok', KioskThanksPage, { session, language, reference: parseReference(request.query.reference) })
      : showReceipt(session, language, request.query.r, deps);
  }
  const now = phase(session, at);
  if (now === 'cancelled') return pageResponse('cancelled', CancelledPage, { session, language });
  if (now === 'upcoming') return pageResponse('upcoming', UpcomingPage, { session, language });
  if (now !== 'open') return pageResponse('closed', ClosedPage, { session, language });
  if (hasAnswered(request.cookies) && request.query.another === undefined && !isKiosk) {
    return pageResponse('ok', AnsweredPage, { session, language });
  }
  const submission = newSubmissionId(random());
  const fields: Fields = isKiosk ? { [controlFields.kiosk]: ['1'] } : {};
  const receipt = isKiosk ? undefined : await foreseenReceipt(session, language, deps);
  return pageResponse('ok', FormPage, { session, language, submission, openedAt: at, fields, receipt, isFresh: true });
}

/** What the form brings along; nothing where its script shows something else first, which is nowhere else: what was right. */
async function foreseenReceipt(session: Session, language: Language, deps: Deps): Promise<VNode | undefined> {
  if (session.quiz?.showScore) return undefined;
  // Another session is read for it: whatever is the matter with that one, the form is shown, and the receipt fetched.
  const offers = await offersOf(session, deps).catch(() => undefined);
  return offers && ForeseenReceipt({ session, language, ...offers });
}

/** What a receipt offers now. */
async function offersOf(session: Session, { sessions, clock, mailsReceipts = false }: Deps): Promise<Offers> {
  return { later: await laterSession(session, sessions, clock.now()), mail: mailsReceipts ? {} : undefined };
}
type Offers = Pick<ReceiptOffers, 'later' | 'mail'>;

async function showReceipt(
  session: Session,
  language: Language,
  secret: string | undefined,
  deps: Deps,
): Promise<HttpResponse> {
  const now = deps.clock.now();
  const submission = submissionId(secret);
  const receipt = submission && { id: responseId(session.code, submission), session: session.code };
  const known = receipt === undefined ? 'absent' : await deps.receipts.find(receipt);
  if (submission === undefined || known === 'absent') {
    return pageResponse('no-receipt', NoReceiptPage, { session, language, now });
  }
  if (known === 'deleted') return pageResponse('ok', DeletedPage, { session, language, now });
  return pageResponse('ok', ThanksPage, { session, language, submission, ...(await offersOf(session, deps)) });
}
