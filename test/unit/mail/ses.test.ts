import { SESServiceException } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../shared/mail/ses.ts';

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
