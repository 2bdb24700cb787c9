import { randomUUID } from 'node:crypto';
import type { SNSEvent } from 'aws-lambda';
import { addressOf } from '../../../shared/mail/address.ts';
import { localRegion } from '../assembly/region.ts';
import { headersOf } from '../policy/ses-call.ts';

/** A mail that the mailbox took. */
export interface TakenMail {
  readonly messageId: string;
  readonly from: string;
  /** As the header says, `Name <address>` or a bare address. */
  readonly to: readonly string[];
  /** The message as it was sent, in base64. */
  readonly raw: string;
}

/** What becomes of a mail to an address of the simulator, as SES names it. */
type SimulatedType = 'bounce' | 'complaint';

/** An event as SES publishes it to the topic of a configuration set. */
export interface SimulatedEvent {
  readonly type: SimulatedType;
  readonly configurationSet: string;
  /** The event, as JSON text. */
  readonly message: string;
}

/**
 * Plays SES's mailbox simulator: a mail to `bounce@simulator.amazonses.com` bounces for good, the one of
 * `complaint@simulator.amazonses.com` is called spam. Either may carry a label (`bounce+two@...`). Mails to other
 * addresses, and those that name no configuration set, have no event.
 *
 * @param at when it happens, as an ISO 8601 text
 * @see https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 */
export function simulatedEvents(mail: TakenMail, at: string): SimulatedEvent[] {
  const header = headersOf(mail.raw);
  const configurationSet = header('X-SES-CONFIGURATION-SET');
  if (configurationSet === undefined) return [];
  const tags = tagsOf(header('X-SES-MESSAGE-TAGS') ?? '');
  return mail.to.flatMap((recipient): SimulatedEvent[] => {
    const address = addressOf(recipient);
    const type = /^(bounce|complaint)(\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address)?.[1]?.toLowerCase();
    if (type !== 'bounce' && type !== 'complaint') return [];
    const event = {
      ...(type === 'bounce' ? bounce(address, at) : complaint(address, at)),
      mail: {
        timestamp: at,
        source: mail.from,
        sendingAccountId: localRegion.accountId,
        messageId: mail.messageId,
        destination: mail.to,
        tags: { 'ses:configuration-set': [configurationSet], ...tags },
      },
    };
    return [{ type, configurationSet, message: JSON.stringify(event) }];
  });
}

/** What SNS calls a function with for one message of a topic. */
export function snsEvent(topicArn: string, message: string, at: string): SNSEvent {
  const id = randomUUID();
  const Sns = {
    Type: 'Notification',
    MessageId: id,
    TopicArn: topicArn,
    Subject: 'Amazon SES Email Event Notification',
    Message: message,
    Timestamp: at,
    SignatureVersion: '1',
    Signature: '',
    SigningCertUrl: '',
    UnsubscribeUrl: '',
    MessageAttributes: {},
  };
  const EventSubscriptionArn = `${topicArn}:${id}`;
  return { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn, Sns }] };
}

function bounce(emailAddress: string, timestamp: string): object {
  const diagnosticCode = 'smtp; 550 5.1.1 user unknown';
  return {
    eventType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode }],
      timestamp,
      feedbackId: randomUUID(),
    },
  };
}

function complaint(emailAddress: string, timestamp: string): object {
  return {
    eventType: 'Complaint',
    complaint: {
      complainedRecipients: [{ emailAddress }],
      timestamp,
      feedbackId: randomUUID(),
      complaintFeedbackType: 'abuse',
    },
  };
}

/** `programme=ets, recipient=zhou` as SES tells it: each name with a list of values. */
function tagsOf(header: string): Record<string, string[]> {
  return Object.fromEntries(
    header.split(',').flatMap((tag) => {
      const [name = '', value = ''] = tag.split('=').map((part) => part.trim());
      return name === '' ? [] : [[name, [value]]];
    }),
  );
}
