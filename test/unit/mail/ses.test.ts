import { SESServiceException } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { resultOf, sesTransport } from '../../../shared/mail/ses.ts';
import { loopbackServer } from '../../fixtures/local/loopback-server.ts';

function answered(name: string, httpStatusCode: number, message = name): SESServiceException {
  const $fault = httpStatusCode < 500 ? 'client' : 'server';
  return new SESServiceException({ name, $fault, $metadata: { httpStatusCode }, message });
}

function broken(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const sender = 'feedback@example.org';
const notVerified = 'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ';

describe('an error of the mail service', () => {
  it.each([
    ['a refused message', answered('MessageRejected', 400), 'refused'],
    ['throttling', answered('Throttling', 400), 'not-now'],
    ['an unavailable service', answered('ServiceUnavailable', 503), 'not-now'],
    ['a failure inside the service', answered('InternalFailure', 500), 'unknown'],
    ['a refused connection', broken('ECONNREFUSED'), 'not-now'],
    ['a name that does not resolve', broken('ENOTFOUND'), 'not-now'],
    ['a connection that broke', broken('ECONNRESET'), 'unknown'],
    ['a time-out', Object.assign(new Error(), { name: 'TimeoutError' }), 'unknown'],
    ['something else', 'what?', 'unknown'],
  ])('%s means: %#', (_, cause, outcome) => {
    expect(resultOf(cause, sender)).toEqual({ outcome, reason: expect.any(String) });
  });

  it.each([
    ['AccountSendingPausedException', 400, ''],
    ['ConfigurationSetDoesNotExist', 400, ''],
    ['MailFromDomainNotVerified', 400, ''],
    ['MailFromDomainNotVerifiedException', 400, ''],
    ['AccessDenied', 403, ''],
    ['InvalidClientTokenId', 403, ''],
    ['MessageRejected', 400, 'Sending paused for this account.'],
    ['MessageRejected', 400, `${notVerified}Feedback@Example.org`],
    ['MessageRejected', 400, `${notVerified}example.org`],
  ])('%s (%i) %s is about all mails: they are tried again', (name, status, words) => {
    expect(resultOf(answered(name, status, words), sender)).toEqual({
      outcome: 'not-now',
      reason: name,
      isForAll: true,
    });
  });

  it('of the sandbox is about the one recipient that is not verified', () => {
    const cause = answered('MessageRejected', 400, `${notVerified}ada@example.org`);

    expect(resultOf(cause, sender)).toEqual({ outcome: 'refused', reason: 'MessageRejected' });
  });
});

/** A mail service that takes everything, what it was asked, and the way to it. */
async function aService() {
  const asked: URLSearchParams[] = [];
  const server = await loopbackServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push(new URLSearchParams(Buffer.concat(chunks).toString()));
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(
      '<SendRawEmailResponse><SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
    );
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const { send } = sesTransport({ endpoint: server.url, region: 'eu-central-1', credentials });
  return { asked, server, send };
}

const mail = { from: '培训反馈 <feedback@example.org>', to: 'ada@example.org', raw: Buffer.from('raw') };

describe('a mail to the mail service', () => {
  it('names its sender by the bare address: names of any script stand in the message alone', async () => {
    const { asked, server, send } = await aService();

    const sent = await send(mail, async () => true);

    expect(sent).toEqual({ outcome: 'sent', messageId: 'm-1' });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      Action: 'SendRawEmail',
      Source: 'feedback@example.org',
      'Destinations.member.1': 'ada@example.org',
    });
    await server.close();
  });

  it('asks for the go-ahead once, before anything reaches the service, and stays here without it', async () => {
    const { asked, server, send } = await aService();
    const reached: number[] = [];
    const goAhead = (isGiven: boolean) => async () => {
      reached.push(asked.length);
      return isGiven;
    };

    expect(await send(mail, goAhead(false))).toEqual({ outcome: 'withheld' });
    expect([asked, reached]).toEqual([[], [0]]);
    expect(await send(mail, goAhead(true))).toMatchObject({ outcome: 'sent' });
    expect([asked.length, reached]).toEqual([1, [0, 0]]);
    await server.close();
  });

  it('that can’t be signed is tried again, and nobody was asked', async () => {
    const { send } = sesTransport({
      endpoint: 'http://127.0.0.1:1',
      region: 'eu-central-1',
      credentials: () => Promise.reject(Object.assign(new Error(), { name: 'CredentialsProviderError' })),
    });

    const sent = await send(mail, () => expect.unreachable());

    expect(sent).toEqual({ outcome: 'not-now', reason: 'CredentialsProviderError' });
  });
});
