/** A quota as SES has them once an account is out of its sandbox; the rate is one that a machine does not wait for. */
const usual = { perDay: 50_000, perSecond: 1000 };

/** An error as version 1 of SES words it. */
export function errorXml(code: string, message: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>' +
    `<Code>${code}</Code><Message>${text}</Message></Error></ErrorResponse>`
  );
}

/** That a mail was taken. */
export function sentXml(messageId: string): string {
  return answerXml('SendRawEmail', `<MessageId>${messageId}</MessageId>`);
}

/**
 * How much may be sent.
 *
 * @param sent how many mails were taken in the last 24 hours
 * @param perSecond how many it takes a second; absent: more than a machine sends
 */
export function quotaXml(sent: number, perSecond = usual.perSecond): string {
  return answerXml(
    'GetSendQuota',
    `<Max24HourSend>${usual.perDay}</Max24HourSend><MaxSendRate>${perSecond}</MaxSendRate>` +
      `<SentLast24Hours>${sent}</SentLast24Hours>`,
  );
}

function answerXml(action: string, result: string): string {
  return (
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}` +
    `</${action}Result></${action}Response>`
  );
}
