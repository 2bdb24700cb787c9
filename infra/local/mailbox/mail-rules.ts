import { headersOf } from '../policy/ses-call.ts';

/** What SES is asked to send, as far as its rules look at it. */
export interface RawMail {
  readonly Source?: string;
  readonly 'RawMessage.Data'?: string;
}

/**
 * What SES itself has against a mail, in its words; undefined if it takes it. A mail that
 * only a real account refuses would be found when a report is due.
 *
 * @see https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 * @see https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html
 */
export function mailFault({ Source = '', 'RawMessage.Data': data = '' }: RawMail): string | undefined {
  if (!/^[\x20-\x7e]*$/.test(Source)) return 'Source holds characters that are not 7-bit ASCII.';
  const tags = headersOf(data)('X-SES-MESSAGE-TAGS') ?? '';
  const odd = tags.split(',').find((tag) => tag.trim() !== '' && !/^\s*[\w-]{1,256}\s*=\s*[\w-]{1,256}\s*$/.test(tag));
  if (odd === undefined) return undefined;
  return `Invalid tag <${odd.trim()}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`;
}
