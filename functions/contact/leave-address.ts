import { asciiAddress } from '../../shared/access/mail-address.ts';
import { sessionCode } from '../../shared/access/session-code.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { type InviteeId, inviteeId } from '../../shared/invitation/invitee.ts';
import { mostLeft } from '../../shared/invitation/left-addresses.ts';
import { phase, type Session } from '../../shared/programme/session.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import {
  AddressDeletedPage,
  AddressLeftPage,
  deleteField,
  FollowUpOpenPage,
  FollowUpOverPage,
  FollowUpPage,
} from '../../shared/web/pages/follow-up-pages.tsx';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { CancelledPage, UpcomingPage } from '../../shared/web/pages/session-phase-pages.tsx';
import { addressField } from '../../shared/web/parts/address-field.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import type { ContactDeps } from './deps.ts';
import type { Sent } from './mail-receipt.ts';

/** A session and the one that asks later what has come of it. */
interface Asked {
  readonly session: Session;
  readonly later: Session;
  readonly language: Language;
}

/** The page on which an address can be left for the follow-up of a session. It knows nothing of an answer, and is told nothing of one. */
export async function showFollowUp(
  request: HttpRequest,
  { session, language }: Omit<Sent, 'fields'>,
  deps: ContactDeps,
): Promise<HttpResponse> {
  const asked = await askedLater(session, language, deps);
  if (asked === undefined) return notFound(request, deps);
  return whyNone(asked, deps) ?? pageResponse('ok', FollowUpPage, asked);
}

/**
 * Keeps an address for the follow-up, or deletes it. The answer is the same whatever was stored before: nobody learns who has left theirs.
 */
export async function leaveAddress(
  request: HttpRequest,
  { session, language, fields }: Sent,
  deps: ContactDeps,
): Promise<HttpResponse> {
  const asked = await askedLater(session, language, deps);
  if (asked === undefined) return notFound(request, deps);
  const none = whyNone(asked, deps);
  if (none !== undefined) return none;
  const typed = fields[addressField]?.[0]?.trim() ?? '';
  const address = asciiAddress(typed);
  if (address === undefined) return pageResponse('answers', FollowUpPage, { ...asked, wrong: typed });
  const id = inviteeId(await deps.key(), asked.later.code, address);
  if (fields[deleteField] !== undefined) {
    await deps.left.takeOut(asked.later.code, id);
    return pageResponse('ok', AddressDeletedPage, { ...asked, address });
  }
  await keep(asked, { id, address }, deps);
  return pageResponse('ok', AddressLeftPage, { ...asked, address });
}

/** First the tick is told to look when the follow-up opens: an address that nobody looks at would wait for ever. */
async function keep(
  { later, language }: Asked,
  { id, address }: { id: InviteeId; address: string },
  { invitations, left }: ContactDeps,
): Promise<void> {
  const { code, opensAt, answersExpireAt: expire } = later;
  // When somebody was the first one is seen nowhere.
  if ((await invitations.findPlan(code)) === undefined) await invitations.plan(code, {}, { lookAt: opensAt, expire });
  // It was closed by mistake and opened again, or is not any more what this function knows of it.
  else await invitations.lookAgain(code, opensAt);
  await left.leave(code, { id, address, language }, { most: mostLeft, expire });
}

/** The follow-up as it is stored now; undefined: the session names none. */
async function askedLater(session: Session, language: Language, deps: ContactDeps): Promise<Asked | undefined> {
  const code = session.followUp === undefined ? undefined : sessionCode(session.followUp);
  const later = code === undefined ? undefined : await deps.sessions.find(code);
  return later === undefined ? undefined : { session, later, language };
}

/** Why no address is taken now; undefined: one is. */
function whyNone({ session, later, language }: Asked, { clock }: ContactDeps): HttpResponse | undefined {
  const now = clock.now();
  if (session.cancelledAt !== undefined) return pageResponse('cancelled', CancelledPage, { session, language });
  if (phase(session, now) === 'upcoming') return pageResponse('upcoming', UpcomingPage, { session, language });
  switch (phase(later, now)) {
    case 'upcoming':
      return undefined;
    case 'open':
      return pageResponse('ok', FollowUpOpenPage, { session, later, language });
    default:
      return pageResponse('closed', FollowUpOverPage, { session, later, language });
  }
}
