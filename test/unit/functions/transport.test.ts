import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportEnv } from '../../../functions/report/env.ts';
import { chosenTransport } from '../../../functions/report/transport.ts';
import type { LoopbackServer } from '../../fixtures/local/loopback-server.ts';
import { secretsManager } from '../../fixtures/local/secrets-manager.ts';
import { stubAws } from '../../fixtures/local/stub-aws.ts';

let secrets: LoopbackServer;
let mailServer: SMTPServer;
/** What Secrets Manager holds, and how often it was asked. */
const secret = { text: 'old', asked: 0 };
/** The password that the mail server takes. */
let password = 'new';

beforeAll(async () => {
  secrets = await secretsManager(() => {
    secret.asked += 1;
    return secret.text;
  });
  mailServer = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
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

describe('the way by a mail server', () => {
  it('reads the password once, and anew after the server has refused it', async () => {
    const { port } = mailServer.server.address() as AddressInfo;
    const transport = chosenTransport(
      reportEnv.parse({
        PROGRAMMES_TABLE: 'p',
        RESPONSES_TABLE: 'r',
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
      }),
    );
    const send = async () =>
      (
        await (
          await transport()
        ).send(
          { from: 'a@example.org', to: 'b@example.org', raw: Buffer.from('Subject: x\r\n\r\nx') },
          async () => true,
        )
      ).outcome;

    expect([await send(), secret.asked]).toEqual(['not-now', 1]);
    secret.text = 'new';
    expect([await send(), await send(), secret.asked]).toEqual(['sent', 'sent', 2]);
    password = 'newest';
    secret.text = 'newest';
    expect([await send(), await send(), secret.asked]).toEqual(['not-now', 'sent', 3]);
  });
});
