import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportEnv } from '../../../functions/report/env.ts';
import { chosenTransport } from '../../../shared/mail/chosen-transport.ts';
import type { LoopbackServer } from '../../fixtures/local/loopback-server.ts';
import { secretsManager } from '../../fixtures/local/secrets-manager.ts';
import { stubAws } from '../../fixtures/local/stub-aws.ts';
import { dnsOf, key, records } from '../../fixtures/mail/signed-domain.ts';

let secrets: LoopbackServer;
let mailServer: SMTPServer;
/** What Secrets Manager holds beside the key that signs, and how often it was asked. */
const secret = { text: 'old', asked: 0 };
const pem = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const received: Buffer[] = [];
/** The password that the mail server takes. */
let password = 'new';

beforeAll(async () => {
  secrets = await secretsManager(({ body }) => {
    if (body.SecretId !== 'secret') return body.SecretId === 'key' ? pem : 'no key';
    secret.asked += 1;
    return secret.text;
  });
  mailServer = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onData(stream, _session, done) {
      buffer(stream).then((raw) => received.push(raw) && done(), done);
    },
    onAuth(given, _session, done) {
      if (given.password === password) done(null, { user: given.username });
      else done(new Error('wrong password'));
    },
  });
  mailServer.on('error', () => {});
  mailServer.listen(0, '127.0.0.1');
  await once(mailServer.server, 'listening');
  stubAws({ AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url, AWS_REGION: 'cn-northwest-1' });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await secrets.close();
  await new Promise<void>((done) => mailServer.close(done));
});

const mail = {
  from: 'a@example.org',
  to: 'b@example.org',
  raw: Buffer.from('From: a@example.org\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\nx\r\n'),
};

function chosen(more: Readonly<Record<string, string>> = {}) {
  const { port } = mailServer.server.address() as AddressInfo;
  return chosenTransport(
    reportEnv.parse({
      PROGRAMMES_TABLE: 'p',
      RESPONSES_TABLE: 'r',
      WORK_QUEUE: 'https://sqs.eu-central-1.amazonaws.com/123456789012/work',
      WORKERS: '5',
      LETTERS_SECONDS: '225',
      REPORTS_TABLE: 'r',
      MAIL_FROM: 'Feedback <feedback@example.org>',
      PUBLIC_URL: 'https://feedback.example.org',
      SETTLE_SECONDS: '1',
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      SMTP_SECURITY: 'none',
      SMTP_USER: 'debrief',
      SMTP_SECRET: 'secret',
      ...more,
    }),
  );
}

describe('the way by a mail server', () => {
  it('reads the password once, and anew after the server has refused it', async () => {
    Object.assign(secret, { text: 'old', asked: 0 });
    password = 'new';
    const transport = chosen();
    const send = async () => (await (await transport()).send(mail, async () => true)).outcome;

    expect([await send(), secret.asked]).toEqual(['not-now', 1]);
    secret.text = 'new';
    expect([await send(), await send(), secret.asked]).toEqual(['sent', 'sent', 2]);
    password = 'newest';
    secret.text = 'newest';
    expect([await send(), await send(), secret.asked]).toEqual(['not-now', 'sent', 3]);
  });

  it('signs what it hands over, where the stage has a key, and says so where it has a wrong one', async () => {
    Object.assign(secret, { text: 'new' });
    password = 'new';
    const signs = { DKIM_SELECTOR: key.selector, DKIM_SECRET: 'key' };
    await (await chosen(signs)()).send(mail, async () => true);
    const [raw = Buffer.alloc(0)] = received.splice(0).slice(-1);
    const withheld = await (await chosen(signs)()).send(mail, async () => false);

    const dkim = await dkimVerify(raw, { resolver: dnsOf(records) });
    expect(dkim.results.map(({ status }) => status.result)).toEqual(['pass']);
    expect(raw.toString()).toMatch(/h=from:list-unsubscribe-post;/);
    expect([withheld, received]).toEqual([{ outcome: 'withheld' }, []]);
    await expect(chosen({ ...signs, DKIM_SECRET: 'other' })()).rejects.toThrow('the DKIM key is no private RSA key');
  });
});
