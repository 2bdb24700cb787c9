import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { GoAhead } from '../../../shared/delivery/dispatch-states.ts';
import { smtpTransport } from '../../../shared/mail/smtp.ts';

/** Long enough for a busy machine, and short where nothing will come. */
const patience = { connect: 5000, greeting: 5000, answer: 5000 };
const impatience = { connect: 200, greeting: 200, answer: 200 };
const mail = {
  from: 'Training feedback <feedback@example.org>',
  to: 'Ada Berg <ada@example.org>',
  raw: Buffer.from('Subject: 结果\r\n\r\n.a line that begins with a dot\r\nend\r\n'),
};

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** A mail server on this machine; what it received, and its port. */
async function aServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: string[] }> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        received.push(
          `${mailFrom === false ? '' : mailFrom.address} ${rcptTo.map(({ address }) => address)}\n${Buffer.concat(chunks)}`,
        );
        done();
      });
    },
    ...options,
  });
  // A client that gives up is no error of ours.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  closings.push(() => server.close());
  return { port: (server.server.address() as AddressInfo).port, received };
}

/** A server that says what it is told to, and then nothing any more. */
async function aSilentServer(answers: readonly string[]): Promise<number> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    const left = [...answers];
    const say = () => {
      const next = left.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
    };
    say();
    socket.on('data', say);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  closings.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Where no mail was due to leave, nobody may have been asked. */
const neverAsked = () => expect.unreachable();

const send = (port: number, more: object = {}, patient = patience, goAhead: GoAhead = async () => true) =>
  smtpTransport({ host: '127.0.0.1', port, security: 'none', ...more }, patient).send(mail, goAhead);

const sendToSilent = async (answers: readonly string[], goAhead?: GoAhead) =>
  send(await aSilentServer(answers), {}, impatience, goAhead);

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

describe('mail by SMTP', () => {
  it('hands over the bytes as they are, to the address alone', async () => {
    const { port, received } = await aServer();

    expect(await send(port)).toMatchObject({ outcome: 'sent' });
    expect(received).toEqual([`feedback@example.org ada@example.org\n${mail.raw}`]);
  });

  it.each([
    [451, 'not-now'],
    [550, 'refused'],
  ])('says after %i for the recipient: %s', async (code, outcome) => {
    const { port } = await aServer({ onRcptTo: (_address, _session, done) => done(refusal(code)) });

    expect(await send(port, {}, patience, neverAsked)).toMatchObject({ outcome });
  });

  it('waits, with all other mails, for a server that does not take the sender', async () => {
    const { port } = await aServer({ onMailFrom: (_address, _session, done) => done(refusal(553)) });

    const sent = await send(port, {}, patience, neverAsked);

    expect(sent).toEqual({ outcome: 'not-now', reason: 'EENVELOPE MAIL FROM 553', isForAll: true });
  });

  it('asks for the go-ahead when the server waits for the bytes, and without it delivers nothing', async () => {
    const { port, received } = await aServer();

    expect(await send(port, {}, patience, async () => false)).toEqual({ outcome: 'withheld' });
    expect(await send(port)).toMatchObject({ outcome: 'sent' });
    expect(received).toHaveLength(1);
  });

  it.each([
    [452, 'not-now'],
    [554, 'refused'],
  ])('says after %i for the message: %s', async (code, outcome) => {
    const { port } = await aServer({
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done(refusal(code)));
      },
    });

    expect(await send(port)).toMatchObject({ outcome });
  });

  it('can be tried again when nobody listens, or the server greets and says no more', async () => {
    const { port } = await aServer();
    for (const close of closings.splice(0)) close();

    expect(await send(port, {}, patience, neverAsked)).toMatchObject({ outcome: 'not-now' });
    expect(await sendToSilent(['220 hello'], neverAsked)).toMatchObject({ outcome: 'not-now' });
    expect(await sendToSilent([], neverAsked)).toMatchObject({ outcome: 'not-now' });
    const beforeData = ['220 hello', '250 hello', '250 from', '250 to'];
    expect(await sendToSilent(beforeData, neverAsked)).toMatchObject({ outcome: 'not-now' });
  });

  it('does not know when the server falls silent after the message', async () => {
    const answers = ['220 hello', '250 hello', '250 from', '250 to', '354 go on'];

    expect(await sendToSilent(answers)).toMatchObject({ outcome: 'unknown' });
  });

  it('waits for a go-ahead that is under way when the server falls silent, and then lets no byte go', async () => {
    let isAnswered = false;
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 3 * impatience.answer));
      isAnswered = true;
      return true;
    };
    const answers = ['220 hello', '250 hello', '250 from', '250 to', '354 go on'];

    expect(await sendToSilent(answers, slow)).toMatchObject({ outcome: 'not-now' });
    expect(isAnswered).toBe(true);
  });

  it('sends nothing where encryption is asked for and not offered', async () => {
    const { port, received } = await aServer({ disabledCommands: ['STARTTLS'] });

    expect(await send(port, { security: 'starttls' })).toMatchObject({ outcome: 'not-now' });
    expect(received).toEqual([]);
  });

  it('logs in, and waits for somebody to put a wrong password right', async () => {
    const { port, received } = await aServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) =>
        password === 'right' ? done(null, { user: 'debrief' }) : done(new Error()),
    });

    expect(await send(port, { user: 'debrief', password: 'wrong' })).toMatchObject({ outcome: 'not-now' });
    expect(await send(port, { user: 'debrief', password: 'right' })).toMatchObject({ outcome: 'sent' });
    expect(received).toHaveLength(1);
  });
});
