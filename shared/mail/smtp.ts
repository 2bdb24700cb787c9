import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { GoAhead, SendResult } from '../delivery/dispatch-states.ts';
import { addressOf } from './address.ts';
import type { MailTransport } from './transport.ts';

/** A mail server. `tls` from the first byte, `starttls` or no mail at all, `none` for a server on this machine. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
}

/** In milliseconds: to connect, to be greeted, and for any answer. Together well below a dispatch's lease. */
export interface SmtpPatience {
  readonly connect: number;
  readonly greeting: number;
  readonly answer: number;
}

const usualPatience: SmtpPatience = { connect: 5000, greeting: 10_000, answer: 30_000 };

/**
 * A mail server by SMTP. One connection and one try a mail: the ledger decides about repeating, and a connection that is
 * kept open would not survive the time between two ticks.
 */
export function smtpTransport(
  { host, port, security, user, password }: SmtpServer,
  patience: SmtpPatience = usualPatience,
): MailTransport {
  const options = {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.answer,
  };
  return {
    async send({ from, to, raw }, goAhead) {
      const connection = new SMTPConnection(options);
      const bytes = new WithheldBytes(raw, goAhead);
      let isReady = false;
      try {
        await connected(connection);
        if (user !== undefined) await loggedIn(connection, { user, pass: password ?? '' });
        isReady = true;
        const { response } = await sent(connection, { from: addressOf(from), to: [addressOf(to)] }, bytes);
        return { outcome: 'sent', messageId: response };
      } catch (cause) {
        if ((await bytes.keptBack()) === false) return { outcome: 'withheld' };
        // Before, it was about the server or the password: the mail goes out once those are put right.
        return isReady
          ? resultOf(cause, bytes.areRead)
          : { outcome: 'not-now', reason: reasonOf(cause), isForAll: true };
      } finally {
        connection.close();
      }
    },
  };
}

/** The bytes of a message, which ask for the go-ahead when the connection begins to take them: it does when the server waits for them, after DATA. */
class WithheldBytes extends Readable {
  /** Whether the connection has been given them. */
  areRead = false;

  readonly #bytes: Uint8Array;
  readonly #goAhead: GoAhead;
  /** The go-ahead as it was asked for; undefined: the connection never came as far. */
  #asked: Promise<boolean> | undefined;

  constructor(bytes: Uint8Array, goAhead: GoAhead) {
    super();
    this.#bytes = bytes;
    this.#goAhead = goAhead;
  }

  override _read(): void {
    this.#asked = this.#goAhead();
    this.#asked.then(
      (isGiven) => {
        // The connection may have ended meanwhile.
        if (this.destroyed) return;
        if (isGiven) {
          this.areRead = true;
          this.push(this.#bytes);
          this.push(null);
        } else {
          this.destroy(new Error('withheld'));
        }
      },
      (cause: Error) => this.destroy(cause),
    );
  }

  /**
   * Lets go of no bytes that have not left yet. The go-ahead then, if it was asked for: while it is under way nobody may
   * write down what came of the mail, since it may be given afterwards.
   */
  keptBack(): Promise<boolean | undefined> {
    this.destroy();
    return Promise.resolve(this.#asked).catch(() => undefined);
  }
}

/** An error of the connection may come instead of an answer, at any time. */
function answered<T>(
  connection: SMTPConnection,
  ask: (done: (error: Error | null | undefined, answer: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(Object.assign(new Error('the connection ended'), { code: 'ECONNECTION' })));
    ask((error, answer) => (error ? reject(error) : resolve(answer)));
  });
}

function connected(connection: SMTPConnection): Promise<void> {
  return answered<void>(connection, (done) => connection.connect((error) => done(error, undefined)));
}

function loggedIn(connection: SMTPConnection, credentials: { user: string; pass: string }): Promise<void> {
  return answered<void>(connection, (done) => connection.login({ credentials }, (error) => done(error, undefined)));
}

function sent(
  connection: SMTPConnection,
  envelope: { from: string; to: string[] },
  bytes: Readable,
): Promise<{ response: string }> {
  return answered(connection, (done) => {
    bytes.once('error', done);
    connection.send(envelope, bytes, (error, info) => done(error, info));
  });
}

/**
 * What an error of the SMTP client says about the mail. `areBytesRead`: the server may have all of it, so without an
 * answer nobody knows.
 */
function resultOf(cause: unknown, areBytesRead: boolean): SendResult {
  const reason = reasonOf(cause);
  const { responseCode, command } = cause as { responseCode?: number; command?: string };
  // Of the sender, before the recipient was named: so is any other mail.
  if (command === 'MAIL FROM') return { outcome: 'not-now', reason, isForAll: true };
  if (responseCode !== undefined) return { outcome: responseCode >= 500 ? 'refused' : 'not-now', reason };
  return { outcome: areBytesRead ? 'unknown' : 'not-now', reason };
}

/** Codes only: a server's words may hold addresses. */
function reasonOf(cause: unknown): string {
  const { code = 'Error', command, responseCode } = cause as { code?: string; command?: string; responseCode?: number };
  return [code, command, responseCode].filter((part) => part !== undefined).join(' ');
}
