import { describe, expect, it } from 'vitest';
import { parseMailEvent } from '../../../../functions/bounce/ses-event.ts';
import { simulatedEvents, snsEvent } from '../../../../infra/local/mailbox/mail-simulator.ts';

const at = '2026-11-24T08:00:00.000Z';

function aMail(
  to: string,
  headers = 'X-SES-CONFIGURATION-SET: set\r\nX-SES-MESSAGE-TAGS: programme=ets, recipient=zhou',
) {
  const raw = Buffer.from(`To: ${to}\r\n${headers}\r\n\r\nHello\r\n`).toString('base64');
  return { messageId: 'm-1', from: 'Feedback <feedback@example.org>', to: [to], raw };
}

describe('a mail to an address of SES’s simulator', () => {
  it.each([
    ['bounce@simulator.amazonses.com', 'bounce@simulator.amazonses.com'],
    ['Zhou <Bounce+two@simulator.amazonses.com>', 'Bounce+two@simulator.amazonses.com'],
  ])('bounces for good, as the bounce function reads it: %s', (to, address) => {
    const [event, ...others] = simulatedEvents(aMail(to), at);

    expect(others).toEqual([]);
    expect(event).toMatchObject({ type: 'bounce', configurationSet: 'set' });
    expect(parseMailEvent(event?.message ?? '')).toEqual({
      kind: 'bounce',
      isPermanent: true,
      addresses: [address],
      tags: { programme: 'ets', recipient: 'zhou' },
    });
  });

  it('is called spam', () => {
    const [event] = simulatedEvents(aMail('complaint+report@simulator.amazonses.com'), at);

    expect(event?.type).toBe('complaint');
    expect(parseMailEvent(event?.message ?? '')).toMatchObject({ kind: 'complaint', tags: { recipient: 'zhou' } });
  });

  it.each([
    ['somebody else', aMail('zhou@example.org')],
    ['a mail that arrives', aMail('success@simulator.amazonses.com')],
    ['an address that only begins so', aMail('bounce@simulator.amazonses.com.example.org')],
    ['a mail of no configuration set', aMail('bounce@simulator.amazonses.com', 'Subject: x')],
  ])('is not %s', (_, mail) => {
    expect(simulatedEvents(mail, at)).toEqual([]);
  });

  it('reaches a function in the envelope of SNS', () => {
    const { Records } = snsEvent('arn:aws:sns:us-east-1:000000000000:topic', 'text', at);

    expect(Records).toHaveLength(1);
    expect(Records[0]?.Sns).toMatchObject({ Type: 'Notification', Message: 'text', Timestamp: at });
  });
});
