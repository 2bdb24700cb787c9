import type { RequestListener, Server } from 'node:http';
import { readWhole } from '../policy/read-whole.ts';
import { quotaAction } from '../policy/ses-call.ts';

/** A quota as SES has them once an account is out of its sandbox; the rate is one that a machine does not wait for. */
const usual = { perDay: 50_000, perSecond: 1000 } as const;

/**
 * Answers how much may be sent, which the mailbox itself does not know: as SES does, with the mails of the last 24 hours. All other
 * requests go on to what listened before.
 *
 * @param sentSince how many mails were taken since then, in seconds since 1970
 */
export function answerQuota(server: Server, sentSince: (seconds: number) => number): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.method !== 'POST') {
      for (const listener of listeners) listener(request, response as Parameters<RequestListener>[1]);
      return;
    }
    readWhole(request, (body, again) => {
      if (new URLSearchParams(body.toString()).get('Action') !== quotaAction) {
        for (const listener of listeners) listener(again, response as Parameters<RequestListener>[1]);
        return;
      }
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(quotaXml(sentSince(Date.now() / 1000 - 24 * 3600)));
    });
  });
}

function quotaXml(sent: number): string {
  return (
    '<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult>' +
    `<Max24HourSend>${usual.perDay}</Max24HourSend><MaxSendRate>${usual.perSecond}</MaxSendRate>` +
    `<SentLast24Hours>${sent}</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>`
  );
}
