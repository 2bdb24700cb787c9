import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../errors/local-stack-error.ts';
import { enforcePolicies } from '../policy/enforce-policies.thread.ts';
import type { Policies } from '../policy/grants.ts';
import { quotaAction, sesCalls } from '../policy/ses-call.ts';
import { note, refuse as refuseStart, serve } from '../threads/service.thread.ts';
import { showsInbox } from './inbox.ts';
import { type KeptMail, keptMail } from './kept-mail.ts';
import { type MailFile, openMailFile } from './mail-file.ts';
import { mailFault, type RawMail } from './mail-rules.ts';
import type { TakenMail } from './mail-simulator.ts';
import { errorXml, quotaXml, sentXml } from './ses-answer.ts';

/** What the thread of the mailbox is started with. */
export interface MailboxData {
  /** The port to listen on if it is free; 0 for any. */
  readonly port: number;
  /** The file that keeps the mails over a restart, one JSON object a line; absent: in memory. */
  readonly file?: string;
  /** Who may send what. Absent: everybody everything. */
  readonly policies?: Policies;
  /** How many mails it says that it takes a second; absent: more than a machine sends. */
  readonly mailsPerSecond?: number | undefined;
}

const { port, file, policies, mailsPerSecond, home } = workerData as MailboxData & { home: string };
const PostalMime = createRequire(home)('postal-mime') as typeof import('postal-mime').default;

/** The oldest first. */
const mails: KeptMail[] = [];
let keeping: MailFile<KeptMail> | undefined;

void start();

async function start(): Promise<void> {
  try {
    if (file !== undefined) keeping = openMailFile<KeptMail>(file);
  } catch (cause) {
    return refuseStart(`${file} can't be opened (${messageOf(cause)}): choose another directory with --data DIR.`);
  }
  mails.push(...(keeping?.mails ?? []));
  const server = createServer((request, response) => {
    if (!showsInbox(request, response, { mails: () => mails, clear })) void answer(request, response);
  });
  if (policies !== undefined) {
    enforcePolicies(server, policies, {
      callsOf: (_, body) => sesCalls(body, policies.arns.ses),
      refuse: (response, message) => xml(response, 403, errorXml('AccessDenied', message)),
    });
  }
  await listen(server);
  serve(server);
  if (keeping?.lost !== undefined) note(keeping.lost);
}

async function listen(server: Server): Promise<void> {
  for (const at of [port, 0]) {
    server.listen(at, '127.0.0.1');
    const isListening = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (isListening) return;
  }
}

/** Answers what is not for the pages: SES's calls (version 1, a form), and what programs ask of the mailbox. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://mailbox');
  if (request.method === 'GET' && pathname === '/store') return json(response, { emails: mails });
  // All of thousands of mails, with what is attached to them, are more than one string can hold.
  if (request.method === 'GET' && pathname === '/store/ids')
    return json(
      response,
      mails.map(({ messageId }) => messageId),
    );
  if (request.method === 'POST' && pathname === '/clear-store') {
    clear();
    return json(response, {});
  }
  if (request.headers.authorization === undefined)
    return xml(response, 403, errorXml('MissingAuthenticationToken', 'The request has no signature.'));
  const form = Object.fromEntries(new URLSearchParams((await buffer(request)).toString()));
  switch (form.Action) {
    case 'SendRawEmail':
      return take(form, response);
    case quotaAction:
      return xml(response, 200, quotaXml(mails.filter(({ at }) => at >= now() - 24 * 3600).length, mailsPerSecond));
    default:
      return xml(response, 400, errorXml('InvalidAction', `${form.Action} is no action that the mailbox knows.`));
  }
}

let isFailing = false;

/**
 * A dispatch that the tables call SENT must not be missing from the inbox after a restart, so each mail is in its file before its
 * sender gets an answer; one that could not be kept was not taken. The starter is told of the mail, once it is kept.
 */
async function take(sent: RawMail, response: ServerResponse): Promise<void> {
  const fault = mailFault(sent);
  if (fault !== undefined) return xml(response, 400, errorXml('InvalidParameterValue', fault));
  const raw = sent['RawMessage.Data'] ?? '';
  try {
    const email = await PostalMime.parse(Buffer.from(raw, 'base64'), { attachmentEncoding: 'base64' });
    const mail = keptMail(email, sent, `ses-${randomUUID()}`, now());
    if (mail === undefined)
      return xml(response, 400, errorXml('InvalidParameterValue', "Missing required header 'From'."));
    keeping?.append(mail);
    mails.push(mail);
    if (isFailing) note('Mails are kept again.');
    isFailing = false;
    const { messageId, from, destination } = mail;
    parentPort?.postMessage({ messageId, from, to: destination.to, raw } satisfies TakenMail);
    xml(response, 200, sentXml(messageId));
  } catch (cause) {
    isFailing = true;
    note(messageOf(cause));
    xml(response, 503, errorXml('ServiceUnavailable', messageOf(cause)));
  }
}

function clear(): void {
  keeping?.clear();
  mails.splice(0);
}

/** In seconds since 1970. */
function now(): number {
  return Math.floor(Date.now() / 1000);
}

function xml(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
