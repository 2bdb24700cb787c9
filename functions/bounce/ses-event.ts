import * as z from 'zod/mini';
import { addressOf } from '../../shared/mail/address.ts';
import { textOfTag } from '../../shared/mail/message-tags.ts';

const recipients = z.array(z.object({ emailAddress: z.string() }));

/** What is read of an event that SES publishes; the rest of it is left aside. */
const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(z.object({ bounceType: z.string(), bouncedRecipients: recipients })),
  complaint: z.optional(
    z.object({ complainedRecipients: recipients, complaintFeedbackType: z.optional(z.nullable(z.string())) }),
  ),
});

/** What became of a mail, as far as it matters here. Addresses are as SES writes them. */
export type MailEvent =
  | {
      readonly kind: 'bounce';
      readonly isPermanent: boolean;
      readonly addresses: readonly string[];
      readonly tags: Tags;
    }
  | { readonly kind: 'complaint'; readonly addresses: readonly string[]; readonly tags: Tags }
  /** SES took it and then found a virus in it: it was not sent. */
  | { readonly kind: 'reject'; readonly tags: Tags }
  /** Delivered, sent, delayed and so on; `name` is its type if it looks like one. */
  | { readonly kind: 'other'; readonly name: string };

/** Of which mail an event is: what the mail was tagged with when it was sent. */
interface Tags {
  readonly programme?: string | undefined;
  readonly recipient?: string | undefined;
  /** Of a letter to somebody who is invited: by what its address is kept from further ones. */
  readonly invitee?: string | undefined;
  /** `invitation`: that letter was the first to them, which goes to everybody. */
  readonly letter?: string | undefined;
}

/** A message that is no event of SES, or lacks what an event of its type has. It quotes nothing: addresses may be in it. */
class UnreadableMailEvent extends Error {
  override readonly name = 'UnreadableMailEvent';

  constructor(what: string) {
    super(`not an event of SES: ${what}`);
  }
}

/**
 * Reads the message of an SNS notification.
 *
 * @throws UnreadableMailEvent; the message then goes to the function's failure destination, so that nothing is lost in
 * silence
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export function parseMailEvent(message: string): MailEvent {
  // A plain sentence, which SES sends once when a topic becomes the destination of a configuration set.
  if (message.startsWith('Successfully validated SNS topic')) return { kind: 'other', name: 'Validation' };
  const { eventType, mail, bounce, complaint } = readEvent(message);
  const tags = {
    programme: tagged(mail.tags?.programme),
    recipient: tagged(mail.tags?.recipient),
    invitee: tagged(mail.tags?.invitee),
    letter: tagged(mail.tags?.letter),
  };
  switch (eventType) {
    case 'Bounce': {
      const { bounceType, bouncedRecipients } = present(bounce, eventType);
      return {
        kind: 'bounce',
        isPermanent: bounceType === 'Permanent',
        addresses: addressesOf(bouncedRecipients),
        tags,
      };
    }
    case 'Complaint': {
      const { complainedRecipients, complaintFeedbackType } = present(complaint, eventType);
      // Somebody took the mail out of the folder for unwanted ones (RFC 6430): the opposite of a complaint.
      if (complaintFeedbackType === 'not-spam') return { kind: 'other', name: 'NotSpam' };
      return { kind: 'complaint', addresses: addressesOf(complainedRecipients), tags };
    }
    case 'Reject':
      return { kind: 'reject', tags };
    default:
      return { kind: 'other', name: /^[A-Za-z ]{1,40}$/.test(eventType) ? eventType : 'unnamed' };
  }
}

function tagged(values: readonly string[] | undefined): string | undefined {
  return values?.[0] === undefined ? undefined : textOfTag(values[0]);
}

function readEvent(message: string): z.infer<typeof sesEvent> {
  let json: unknown;
  try {
    json = JSON.parse(message);
  } catch {
    throw new UnreadableMailEvent('no JSON');
  }
  const { data, error } = sesEvent.safeParse(json);
  if (error !== undefined) throw new UnreadableMailEvent(error.issues.map(({ path }) => path.join('.')).join(', '));
  return data;
}

function present<T>(part: T | undefined, eventType: string): T {
  if (part === undefined) throw new UnreadableMailEvent(`${eventType} without its details`);
  return part;
}

/** `Name <address>` may stand where an address should. */
function addressesOf(list: z.infer<typeof recipients>): string[] {
  return list.map(({ emailAddress }) => addressOf(emailAddress));
}
