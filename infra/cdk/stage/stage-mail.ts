import * as z from 'zod';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { mailAddress } from '../../../shared/programme/mail-address-schema.ts';
import { help } from './stage-help.ts';

const senderName = z.string().regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’&/+-]{0,59}$/u);
const nameLetters = "letters of any script, digits, spaces and ' & / + -, at most 60 characters";

/** The `From` of every mail, and who makes its identity in SES. */
export const sender = z
  .strictObject({
    name: senderName.register(help, {
      allowed: nameLetters,
      hint: 'It stands unquoted before the address in the From line, so no comma, dot, colon, quote or bracket.',
    }),
    names: z.optional(z.partialRecord(z.enum(interfaceLanguages), senderName)).register(help, {
      allowed: `a map from languages (${interfaceLanguages.join(', ')}) to a name of ${nameLetters}`,
      hint: 'What the sender is called in mails in these languages, for example { zh-CN: 培训反馈 }. Without it, the name.',
    }),
    address: mailAddress().register(help, {
      allowed: 'one mail address without a name, for example feedback@example.org',
      hint: 'The address or its domain must be a verified SES identity in the region that you deploy to.',
    }),
    identity: z.optional(z.enum(['existing', 'domain', 'address'])).register(help, {
      allowed: 'existing, domain or address',
      hint: 'domain and address let the stack make that SES identity, and keep it when the stack goes. An account and region has each identity once: other stages that send from it say existing, which holds without this key.',
    }),
  })
  .register(help, {
    allowed:
      'the keys name and address, names in other languages, and identity if the stack shall make the SES identity',
    hint: 'For example: sender: { name: Training feedback, address: feedback@example.org }',
  });

/**
 * Where answers to mails go: a person, since nobody reads the sender's own mailbox. With this key it is the same for
 * every programme of the stage; it wins over the programme's contact, which is the Reply-To without it. Mail programmes that
 * unsubscribe by a mail write there too.
 */
export const replyTo = mailAddress().register(help, {
  allowed: 'one mail address without a name',
  hint: 'Who gets the answers to all mails of this stage, and mails of those who want no more. Without it, the contact that each programme file names.',
});

const smtpHint =
  'SMTP is for mail servers of your own, and for places without SES, such as AWS’s China regions. The password is in the secret, as plain text, under Secrets Manager’s own key.';

const secretArn = z.string().regex(/^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}$/);

/** Under which name of the sender's domain a key stands: labels of the DNS. */
export const dkimSelector = z.string().regex(/^(?=.{1,63}$)[a-z0-9](?:-*[a-z0-9])*(?:\.[a-z0-9](?:-*[a-z0-9])*)*$/i);

/** What signs the mails of the sender's domain, where the mail server does not. */
const dkim = z
  .strictObject({
    selector: dkimSelector.register(help, {
      allowed:
        'letters, digits, hyphens and dots, for example debrief-2026; in quotation marks where it looks like a number',
      hint: 'The public key stands in the DNS under it: <selector>._domainkey.<domain of the sender>. A new key gets a new selector.',
    }),
    secret: secretArn.register(help, {
      allowed: 'the whole ARN of a Secrets Manager secret, with its random end',
      hint: 'It holds the private key, PEM. "debrief dkim SELECTOR --stage NAME" makes key and secret, and prints this line and the DNS record.',
    }),
  })
  .register(help, {
    allowed: 'the two keys selector and secret',
    hint: 'Without it, mails are signed by the mail server or not at all. Few servers sign List-Unsubscribe-Post by default, and without that no mail programme offers its button to unsubscribe.',
  });

/** On which way mails go. */
export const mail = z
  .strictObject({
    transport: z
      .enum(['ses', 'smtp'])
      .register(help, { allowed: 'ses or smtp', hint: 'AWS’s China regions have no SES.' }),
    host: z.optional(z.string().regex(/^[a-z0-9.-]+$/i)).register(help, {
      allowed: 'the name of the SMTP server, for example smtp.example.org',
      hint: smtpHint,
    }),
    port: z.optional(z.int().min(1).max(65_535)).register(help, {
      allowed: 'a whole number from 1 to 65535',
      hint: 'Usually 465 with security tls, 587 with starttls.',
    }),
    security: z.optional(z.enum(['tls', 'starttls'])).register(help, {
      allowed: 'tls or starttls',
      hint: 'A report never crosses a network in the clear.',
    }),
    user: z.optional(z.string().min(1)).register(help, { allowed: 'the name to log in with', hint: smtpHint }),
    secret: z.optional(secretArn).register(help, {
      allowed: 'the whole ARN of a Secrets Manager secret, with its random end',
      hint: smtpHint,
    }),
    perSecond: z.optional(z.number().min(0.1).max(100)).register(help, {
      allowed: 'a number from 0.1 to 100',
      hint: 'Mails a second that the server takes of invitations, which are the only ones that come by thousands. Without it, 5.',
    }),
    dkim: z.optional(dkim),
  })
  .register(help, {
    allowed:
      'a map with transport: ses, or transport: smtp with host, port, security, user and secret, and perSecond and dkim',
    hint: 'Without it, mails go through SES.',
  });
