import { isUndeliverable } from '../../../shared/delivery/recipients.ts';
import { isRepeatable, sendAgain } from '../../../shared/delivery/send-again.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { pageOf } from '../../../shared/web/pages/desk/page-of.ts';
import { linesOf, topicSegment } from '../../../shared/web/pages/desk/running/mailed-topic.ts';
import { type MailsAsked, mailsAddress } from '../../../shared/web/pages/desk/running/mails-address.ts';
import { MailsPage } from '../../../shared/web/pages/desk/running/mails-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { mailedTopics, topicsOf, usualZone } from './mailed-topics.ts';

/** How many mails, and how many recipients, are on a page. */
const mostOfPage = 50;

/** Who was mailed what, and who gets mails. */
export async function showMails(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { stored } = visit.programme;
  if (stored === undefined) return nothingThere(visit);
  const { mails } = runningTexts(visit.language);
  const done = new Map([
    ['resent', mails.resent],
    ['readmitted', mails.recipient.readmitted],
  ]).get(visit.request.query.done ?? '');
  return mailsPage('ok', stored, visit, deps, done === undefined ? undefined : { text: done, isRefusal: false });
}

/** Lets a mail be sent again that failed, or of which nobody knows whether it went out. */
export async function resendMail(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { stored } = visit.programme;
  const { params } = visit;
  const topic = stored && topicsOf(stored).find((each) => topicSegment(each) === params.topic);
  if (stored === undefined || topic === undefined) return nothingThere(visit);
  const [latest] = await deps.mailed(topic);
  const dispatch = latest?.dispatches.find(({ recipient }) => recipient === params.recipient);
  const isAsShown = String(latest?.number) === params.number && dispatch !== undefined && isRepeatable(dispatch);
  const outcome = isAsShown && latest ? await sendAgain({ topic, number: latest.number }, dispatch, deps) : 'lost';
  if (outcome === 'pending') return seeOther(mailsAddress(stored.id, { ...askedIn(visit), done: 'resent' }));
  const { resendLost } = runningTexts(visit.language).mails;
  return mailsPage('conflict', stored, visit, deps, { text: resendLost, isRefusal: true });
}

/** Lets mails go to an address again that came back or was complained about. Doing it again changes nothing. */
export async function readmitRecipient(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { stored } = visit.programme;
  const recipient = stored?.recipients.find(({ id }) => id === visit.params.recipient);
  if (stored === undefined || recipient === undefined) return nothingThere(visit);
  const { [recipient.id]: preferences } = await deps.preferences.list(stored.id);
  if (preferences?.undeliverable !== undefined) await deps.preferences.readmit(stored.id, recipient.id);
  return seeOther(mailsAddress(stored.id, { ...askedIn(visit), done: 'readmitted' }));
}

/** A page of each list, as the address asks for it. */
async function mailsPage(
  status: ReplyStatus,
  stored: Programme,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  said?: { readonly text: string; readonly isRefusal: boolean },
): Promise<HttpResponse> {
  const { language } = visit;
  const asked = askedIn(visit);
  const [sessions, preferences] = await Promise.all([
    foundSessions(stored.sessions, deps.programmes),
    deps.preferences.list(stored.id),
  ]);
  const reports = await mailedTopics(stored, sessions, language, deps);
  // Who gets no mails, and can be helped, is looked for.
  const needHelp = (recipient: Recipient) => Number(isUndeliverable(recipient, preferences[recipient.id]));
  const recipients = stored.recipients.toSorted((one, other) => needHelp(other) - needHelp(one));
  const page = {
    ...{ frame: frameOf(visit), programme: stored, sessions, zone: usualZone(sessions), preferences, asked, said },
    mails: pageOf(linesOf(reports), asked.page, mostOfPage),
    recipients: pageOf(recipients, asked.recipients, mostOfPage),
  };
  return deskPage(status, MailsPage(page));
}

function askedIn({ request: { query } }: ProgrammeVisit): MailsAsked {
  return { page: query.page, recipients: query.recipients };
}
