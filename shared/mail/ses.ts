import { SESClient, type SESClientConfig, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { SendResult } from '../delivery/dispatch-states.ts';
import { addressOf } from './address.ts';
import type { MailTransport } from './transport.ts';

/** Error codes, without "Exception", that mean: nothing went out, and the same mail may be taken later. */
const passing = new Set(['Throttling', 'TooManyRequests', 'LimitExceeded', 'ServiceUnavailable']);

/** Those that are about the sender or the account: no mail is taken until somebody has mended that, and then each is. */
const aboutSender = new Set([
  'AccountSendingPaused',
  'ConfigurationSetSendingPaused',
  'ConfigurationSetDoesNotExist',
  'FromEmailAddressNotVerified',
  'MailFromDomainNotVerified',
  'ProductionAccessNotGranted',
  'AccessDenied',
  'NotAuthorized',
  'OptInRequired',
  'ExpiredToken',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'UnrecognizedClient',
]);

/** Network failures before a connection stood: nothing can have gone out. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Amazon SES. One try a call: SES has no idempotency token, so a repeated call may be a second mail. The ledger
 * decides about repeating. Region and credentials come from the environment, or from `target`.
 */
export function sesTransport(target: Pick<SESClientConfig, 'endpoint' | 'region' | 'credentials'> = {}): MailTransport {
  const client = new SESClient({
    ...target,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  });
  return {
    async send({ from, to, raw }, goAhead) {
      // Bare: SES takes nothing but ASCII here. The name stands in the mail's own header, encoded.
      const Source = addressOf(from);
      const command = new SendRawEmailCommand({ Source, Destinations: [to], RawMessage: { Data: raw } });
      let hasGoAhead: boolean | undefined;
      command.middlewareStack.add(
        (next) => async (call) => {
          hasGoAhead = await goAhead();
          if (!hasGoAhead) throw new Error('withheld');
          return next(call);
        },
        // The innermost place: the request is complete and signed.
        { step: 'deserialize', priority: 'low', name: 'goAhead' },
      );
      try {
        const { MessageId } = await client.send(command);
        return { outcome: 'sent', messageId: MessageId ?? '' };
      } catch (cause) {
        if (hasGoAhead === false) return { outcome: 'withheld' };
        return hasGoAhead ? resultOf(cause, Source) : { outcome: 'not-now', reason: reasonOf(cause) };
      }
    },
  };
}

/**
 * What an error of the SDK says about a mail that had the go-ahead.
 *
 * @param from the bare address that it was sent from
 */
export function resultOf(cause: unknown, from: string): SendResult {
  const reason = reasonOf(cause);
  if (cause instanceof SESServiceException) {
    const status = cause.$metadata.httpStatusCode ?? 500;
    const code = reason.replace(/Exception$/, '');
    if (aboutSender.has(code) || (code === 'MessageRejected' && rejectsSender(cause.message, from))) {
      return { outcome: 'not-now', reason, isForAll: true };
    }
    if (passing.has(code)) return { outcome: 'not-now', reason };
    return status < 500 ? { outcome: 'refused', reason } : { outcome: 'unknown', reason };
  }
  return { outcome: neverConnected.has(reason) ? 'not-now' : 'unknown', reason };
}

/** One code stands for a message, a recipient in the sandbox, and a sender that SES does not take: its words name those that are not verified. */
function rejectsSender(words: string, from: string): boolean {
  if (/sending paused/i.test(words)) return true;
  const named = words.toLowerCase().split(/[\s,:]+/);
  const address = from.toLowerCase();
  return named.includes(address) || named.includes(address.slice(address.indexOf('@') + 1));
}

function reasonOf(cause: unknown): string {
  const { name = 'Error', code } = cause as { name?: string; code?: string };
  return cause instanceof SESServiceException ? name : (code ?? name);
}
