import { isRepeatable, sendAgain } from '../../../shared/delivery/send-again.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { sessionName } from '../../../shared/programme/session-name.ts';
import type { Topic } from '../../../shared/programme/topic.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import { type MailedTopic, MailsPage, topicSegment } from '../../../shared/web/pages/desk/running/mails-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';

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
  if (outcome === 'pending') return seeOther(`${programmePath(stored.id)}/mails?done=resent`);
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
  return seeOther(`${programmePath(stored.id)}/mails?done=readmitted`);
}

async function mailsPage(
  status: ReplyStatus,
  stored: Programme,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  said?: { readonly text: string; readonly isRefusal: boolean },
): Promise<HttpResponse> {
  const [reports, preferences] = await Promise.all([reportsOf(stored, visit, deps), deps.preferences.list(stored.id)]);
  return deskPage(status, MailsPage({ frame: frameOf(visit), programme: stored, reports, preferences, said }));
}

/** The reports of a programme and its sessions, the newest first. */
async function reportsOf(
  stored: Programme,
  { language }: ProgrammeVisit,
  { programmes, mailed }: DeskDeps,
): Promise<MailedTopic[]> {
  const sessions = await foundSessions(stored.sessions, programmes);
  const all = await Promise.all(
    topicsOf(stored).map(async (topic) => {
      const session = topic.kind === 'session' ? sessions.find(({ code }) => code === topic.code) : sessions.at(-1);
      const name = topic.kind === 'session' && session !== undefined ? sessionName(session, language) : undefined;
      const zone = session?.zone ?? 'UTC';
      const reports = await mailed(topic);
      return reports.map((report, at) => ({ topic, name, zone, report, isLatest: at === 0 }));
    }),
  );
  return all.flat().sort((one, other) => (one.report.asOf > other.report.asOf ? -1 : 1));
}

function topicsOf({ id, sessions }: Programme): Topic[] {
  return [{ kind: 'programme', id }, ...sessions.map((code) => ({ kind: 'session', code }) as const)];
}
