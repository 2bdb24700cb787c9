import { AsyncLocalStorage } from 'node:async_hooks';
import type { Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../errors/local-stack-error.ts';
import { enforcePolicies } from '../policy/enforce-policies.thread.ts';
import type { Policies } from '../policy/grants.ts';
import { sesCalls } from '../policy/ses-call.ts';
import { note, refuse as refuseStart, serve } from '../threads/service.thread.ts';
import { showInbox } from './inbox.ts';
import { openMailFile } from './mail-file.ts';
import { mailFault, type RawMail } from './mail-rules.ts';
import type { TakenMail } from './mail-simulator.ts';
import { answerQuota } from './send-quota.ts';

/** What the thread of the mailbox is started with. */
export interface MailboxData {
  /** The port to listen on if it is free; 0 for any. */
  readonly port: number;
  /** The file that keeps the mails over a restart, one JSON object a line; absent: in memory. */
  readonly file?: string;
  /** Who may send what. Absent: everybody everything. */
  readonly policies?: Policies;
}

const { port, file, policies, home } = workerData as MailboxData & { home: string };
const load = createRequire(home);
const mailbox = load('aws-ses-v2-local') as typeof import('aws-ses-v2-local');
const store = load('aws-ses-v2-local/dist/store.js') as typeof import('aws-ses-v2-local/dist/store.js');

const sendRawEmail = load('aws-ses-v2-local/dist/v1/sendRawEmail.js') as { default: RawHandler };

void start();

async function start(): Promise<void> {
  let lost: string | undefined;
  try {
    // Before the raw messages: what is kept has them too then.
    if (file !== undefined) lost = keepIn(file);
  } catch (cause) {
    return refuseStart(`${file} can't be opened (${messageOf(cause)}): choose another directory with --data DIR.`);
  }
  keepRawMessages();
  const preferred = await listen(port);
  const server = preferred.listening ? preferred : await listen(0);
  showInbox(server, { mails: () => store.getStoreReadonly().emails, clear: () => store.clearStore() });
  answerQuota(server, (seconds) => store.getStoreReadonly().emails.filter(({ at }) => at >= seconds).length);
  if (policies !== undefined) {
    enforcePolicies(server, policies, { callsOf: (_, body) => sesCalls(body, policies.arns.ses), refuse });
  }
  serve(server);
  if (lost !== undefined) note(lost);
}

function refuse(response: ServerResponse, message: string): void {
  response.writeHead(403, { 'content-type': 'text/xml' });
  response.end(errorXml('AccessDenied', message));
}

/** An error as version 1 of SES words it. */
function errorXml(code: string, message: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>' +
    `<Code>${code}</Code><Message>${text}</Message></Error></ErrorResponse>`
  );
}

function listen(at: number): Promise<Server> {
  return mailbox.default({ host: '127.0.0.1', port: at });
}

type RawHandler = (request: { body: RawMail }, response: Reply) => Promise<void> | void;

/** The part of the mailbox's responses that is used here. */
interface Reply {
  status(code: number): { type(name: string): { send(body: string): void } };
}

/**
 * The mailbox itself keeps what it parsed. The message as it was sent (base64, property `raw` of a mail in `/store`) is
 * what a mail programme would get, so that is kept beside it; and the starter is told of the mail, once it is kept.
 */
function keepRawMessages(): void {
  const sending = new AsyncLocalStorage<string>();
  const { default: handle } = sendRawEmail;
  const { saveEmail } = store;
  sendRawEmail.default = (request, response) => {
    const fault = mailFault(request.body);
    if (fault !== undefined)
      return response.status(400).type('text/xml').send(errorXml('InvalidParameterValue', fault));
    return sending.run(request.body['RawMessage.Data'] ?? '', () => takenOr503(request, response));
  };
  let isFailing = false;
  /** A mail that could not be kept was not taken, and the mailbox itself would end by the error. */
  const takenOr503: RawHandler = async (request, response) => {
    try {
      await handle(request, response);
      if (isFailing) note('Mails are kept again.');
      isFailing = false;
    } catch (cause) {
      isFailing = true;
      note(messageOf(cause));
      response
        .status(503)
        .type('text/xml')
        .send(errorXml('ServiceUnavailable', messageOf(cause)));
    }
  };
  Object.assign(store, {
    saveEmail(mail: Mail) {
      const raw = sending.getStore();
      saveEmail(Object.assign(mail, { raw }));
      if (raw === undefined) return;
      const { messageId, from, destination } = mail;
      parentPort?.postMessage({ messageId, from, to: destination.to, raw } satisfies TakenMail);
    },
  });
}

/**
 * The mailbox itself only knows memory. A dispatch that the tables call SENT must not be missing from the inbox after
 * a restart, so each mail is in its file before its sender gets an answer. Returns what of the file could not be read.
 */
function keepIn(path: string): string | undefined {
  const { saveEmail, clearStore } = store;
  const kept = openMailFile<Mail>(path);
  for (const mail of kept.mails) saveEmail(mail);
  Object.assign(store, {
    saveEmail(mail: Mail) {
      kept.append(mail);
      saveEmail(mail);
    },
    clearStore() {
      kept.clear();
      clearStore();
    },
  });
  return kept.lost;
}

type Mail = Parameters<typeof store.saveEmail>[0];
