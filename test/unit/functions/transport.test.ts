import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportEnv } from '../../../functions/report/env.ts';
import { chosenTransport } from '../../../functions/report/transport.ts';
import { type LoopbackServer, loopbackServer } from '../../fixtures/local/loopback-server.ts';

let secrets: LoopbackServer;
let mailServer: SMTPServer;
/** What Secrets Manager holds, and how often it was asked. */
const secret = { text: 'old', asked: 0 };
/** The password that the mail server takes. */
let password = 'new';

beforeAll(async () => {
  secrets = await loopbackServer((_, response) => {
    secret.asked += 1;
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ SecretString: secret.text }));
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
  const environment = {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_REGION: 'cn-northwest-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
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
        ).send({ from: 'a@example.org', to: 'b@example.org', raw: Buffer.from('Subject: x\r\n\r\nx') })
      ).outcome;

    expect([await send(), secret.asked]).toEqual(['not-now', 1]);
    secret.text = 'new';
    expect([await send(), await send(), secret.asked]).toEqual(['sent', 'sent', 2]);
    password = 'newest';
    secret.text = 'newest';
    expect([await send(), await send(), secret.asked]).toEqual(['not-now', 'sent', 3]);
  });
});
