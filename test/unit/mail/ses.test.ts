import { SESServiceException } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { resultOf, sesTransport } from '../../../shared/mail/ses.ts';
import { loopbackServer } from '../../fixtures/local/loopback-server.ts';

function answered(name: string, httpStatusCode: number): SESServiceException {
  const $fault = httpStatusCode < 500 ? 'client' : 'server';
  return new SESServiceException({ name, $fault, $metadata: { httpStatusCode }, message: name });
}

function broken(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('an error of the mail service', () => {
  it.each([
    ['a refused message', answered('MessageRejected', 400), 'refused'],
    ['a sender that is not verified', answered('MailFromDomainNotVerifiedException', 400), 'refused'],
    ['throttling', answered('Throttling', 400), 'not-now'],
    ['a paused account', answered('AccountSendingPausedException', 400), 'not-now'],
    ['an unavailable service', answered('ServiceUnavailable', 503), 'not-now'],
    ['a failure inside the service', answered('InternalFailure', 500), 'unknown'],
    ['a refused connection', broken('ECONNREFUSED'), 'not-now'],
    ['a name that does not resolve', broken('ENOTFOUND'), 'not-now'],
    ['no credentials', Object.assign(new Error(), { name: 'CredentialsProviderError' }), 'not-now'],
    ['a connection that broke', broken('ECONNRESET'), 'unknown'],
    ['a time-out', Object.assign(new Error(), { name: 'TimeoutError' }), 'unknown'],
    ['something else', 'what?', 'unknown'],
  ])('%s means: %#', (_, cause, outcome) => {
    expect(resultOf(cause).outcome).toBe(outcome);
  });
});

describe('a mail to the mail service', () => {
  it('names its sender by the bare address: names of any script stand in the message alone', async () => {
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
    const { send } = sesTransport({
      endpoint: server.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });

    const sent = await send({
      from: '培训反馈 <feedback@example.org>',
      to: 'ada@example.org',
      raw: Buffer.from('raw'),
    });

    expect(sent).toEqual({ outcome: 'sent', messageId: 'm-1' });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      Action: 'SendRawEmail',
      Source: 'feedback@example.org',
      'Destinations.member.1': 'ada@example.org',
    });
    await server.close();
  });
});
