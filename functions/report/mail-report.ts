import { type AccessKey, keyHash, newKey } from '../../shared/access/key.ts';
import type { GoAhead, SendResult } from '../../shared/delivery/dispatch-states.ts';
import type { ReportMail } from '../../shared/delivery/report-mail.ts';
import type { ResultLinks } from '../../shared/delivery/result-links.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import type { Log } from '../../shared/log/log.ts';
import { type Attachment, reportMessage } from '../../shared/mail/message.ts';
import { fromIn, type Sender } from '../../shared/mail/sender.ts';
import type { MailTransport } from '../../shared/mail/transport.ts';
import type { PaperFiles } from '../../shared/paper/paper-files.ts';
import { reportPdf } from '../../shared/paper/report-pdf.ts';
import type { Organiser } from '../../shared/programme/recipient.ts';
import { leftOutOf } from '../../shared/publication/counted-sets.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../shared/report/compose-speaker.ts';
import type { ReportLinks, ReportView } from '../../shared/report/view.ts';
import type { Responses } from '../../shared/response/responses.ts';
import { sameStructure } from '../../shared/response/same-structure.ts';
import { fileNameOf } from '../../shared/sheets/file-name.ts';
import { tableFiles } from '../../shared/sheets/table-files.ts';
import { resultTables, singleAnswersTables } from '../../shared/sheets/tables.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';
import { pageAddress, preferencesPage } from '../../shared/web/pages/results/page-address.ts';

interface Deps {
  readonly transport: () => Promise<MailTransport>;
  readonly links: ResultLinks;
  readonly responses: Responses;
  readonly clock: Clock;
  /** 16 random bytes, other ones each time. */
  readonly random: () => Uint8Array;
  readonly sender: Sender;
  /** Where answers and mails of those who want no more go, whatever the programme; absent: answers go to its contact. */
  readonly replyTo?: string | undefined;
  /** The base of the web pages, without a slash at its end. */
  readonly publicUrl: string;
  /** Told of a paper that could not be made. */
  readonly log: Log;
  /** What papers are made with: read when a recipient wants one. */
  readonly paperFiles: PaperFiles;
  /** The SES configuration set that tells of bounces. */
  readonly configurationSet?: string | undefined;
}

/**
 * Makes one mail and hands it over. Its links have a key of their own, kept before the mail goes out: a link that was
 * mailed opens the page, and one that was not is in nobody's hands.
 */
export function mailReport(mail: ReportMail, goAhead: GoAhead, deps: Deps): Promise<SendResult> {
  const words = [mail.sessions[0].programme.words, mail.programme.words];
  return inOwnWords(words, () => makeAndSend(mail, goAhead, deps));
}

async function makeAndSend(mail: ReportMail, goAhead: GoAhead, deps: Deps): Promise<SendResult> {
  const { transport, links, clock, random, replyTo, configurationSet } = deps;
  const { programme, recipient } = mail;
  const from = fromIn(recipient.language, deps.sender);
  const ready = await transport();
  const key = newKey(random());
  const view = viewOf(mail, linksOf(mail, key, deps.publicUrl));
  const attachments = [...(await paperOf(mail, view, deps)), ...(await tablesOf(mail, deps))];
  const envelope = {
    from,
    to: recipient.address,
    replyTo: replyTo ?? programme.replyTo,
    ...(replyTo === undefined ? {} : { stopByMail: { to: replyTo, programme: programme.id } }),
    ...(configurationSet === undefined
      ? {}
      : { events: { configurationSet, tags: { programme: programme.id, recipient: recipient.id } } }),
  };
  const now = clock.now();
  const raw = await reportMessage(view, envelope, now, attachments);
  await links.keep({
    programme: programme.id,
    recipient: recipient.id,
    hash: keyHash('results', key),
    madeAt: now,
    // Not the moment: the programme may have been published with another address since it was read.
    revision: programme.revision ?? 0,
  });
  return ready.send({ from, to: recipient.address, raw }, goAhead);
}

function viewOf({ publication, sessions, recipient }: ReportMail, links: ReportLinks): ReportView {
  if (recipient.kind === 'organiser') return composeReport(publication, sessions, recipient, links);
  const { name, language, speaker } = recipient;
  return composeSpeakerReport(publication, sessions[0], speaker, { name, language }, links);
}

function linksOf({ publication: { topic }, programme, recipient }: ReportMail, key: AccessKey, base: string) {
  const link = { programme: programme.id, key, language: recipient.language };
  const wanted = topic.kind === 'session' ? { session: topic.code } : { all: true };
  return {
    page: `${base}${pageAddress(link, '', wanted)}`,
    preferences: `${base}${pageAddress(link, preferencesPage)}`,
    stop: `${base}${pageAddress(link, 'stop')}`,
  };
}

/**
 * The report itself, for whoever wants it on paper. A mail without it is better than none, or than one that waits for what may fail
 * each time, or takes longer than there is time for: the page behind the link has the same numbers, and gives the paper, too.
 */
async function paperOf(
  { publication, sessions, recipient }: ReportMail,
  view: ReportView,
  { paperFiles, log }: Deps,
): Promise<Attachment[]> {
  const { pdf: size = 'none' } = recipient;
  if (size === 'none' || publication.kind === 'cancelled') return [];
  try {
    const content = Buffer.from(await reportPdf(view, { asOf: publication.asOf, size }, paperFiles));
    const filename = `${fileNameOf(publication, sessions, recipient.language).name}.pdf`;
    return [{ filename, contentType: 'application/pdf', content }];
  } catch (cause) {
    log.error('paper could not be made', cause, { recipient: recipient.id });
    return [];
  }
}

/** The tables for organisers. A speaker's mail has none: the tables tell of other speakers too. */
async function tablesOf(mail: ReportMail, { responses, clock }: Deps): Promise<Attachment[]> {
  const { publication, sessions, recipient } = mail;
  if (recipient.kind !== 'organiser' || publication.kind === 'cancelled') return [];
  const { language } = recipient;
  const { name } = fileNameOf(publication, sessions, language);
  const tables = await tableFiles(resultTables(publication, sessions, language), name);
  const now = clock.now();
  if (!getsSingleAnswers(mail, recipient, now)) return tables;
  const [session] = sessions;
  const answers = await sameStructure(session, responses, now, leftOutOf(publication));
  const single = singleAnswersTables(session, answers, language, publication.asOf);
  return [...tables, ...(await tableFiles(single, `${name}_single`))];
}

/** Only what the form has told its participants, only once all answers are there, and as long as they may be read. */
function getsSingleAnswers(
  { publication, sessions: [session] }: ReportMail,
  { singleAnswers }: Organiser,
  now: Instant,
): boolean {
  const isOver = publication.topic.kind === 'session' && publication.kind !== 'interim';
  return isOver && singleAnswers && session.singleAnswers === 'entitled' && now < session.answersExpireAt;
}
