import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { enforcePolicies } from '../policy/enforce-policies.thread.ts';
import type { Policies } from '../policy/grants.ts';
import { sesCalls } from '../policy/ses-call.ts';
import { serve } from '../threads/service.thread.ts';
import { mailFault, type RawMail } from './mail-rules.ts';
import type { TakenMail } from './mail-simulator.ts';

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

keepRawMessages();
if (file !== undefined) keepIn(file);
void start();

async function start(): Promise<void> {
  const preferred = await listen(port);
  const server = preferred.listening ? preferred : await listen(0);
  if (policies !== undefined) {
    enforcePolicies(server, policies, { callsOf: (_, body) => sesCalls(body, policies.arns.ses), refuse });
  }
  serve(server);
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
    return sending.run(request.body['RawMessage.Data'] ?? '', () => handle(request, response));
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
 * a restart, so each mail is on disk before its sender gets an answer.
 */
function keepIn(path: string): void {
  const { saveEmail, clearStore } = store;
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const mail = parsed(line);
    if (mail !== undefined) saveEmail(mail);
  }
  Object.assign(store, {
    saveEmail(mail: Mail) {
      appendFileSync(path, `${JSON.stringify(mail)}\n`);
      saveEmail(mail);
    },
    clearStore() {
      rmSync(path, { force: true });
      clearStore();
    },
  });
}

type Mail = Parameters<typeof store.saveEmail>[0];

/** A line that a crash cut short is a mail whose sender never got an answer. */
function parsed(line: string): Mail | undefined {
  try {
    return JSON.parse(line) as Mail;
  } catch {
    return undefined;
  }
}
