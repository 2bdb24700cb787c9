import { tagValue } from './message-tags.ts';

/** A person who stops the mails of those who ask by mail, and which programme they are about. */
export interface StopByMail {
  readonly to: string;
  readonly programme: string;
}

/** Amazon SES: the configuration set whose events tell of bounces, and the tags by which they say which mail came back. */
export interface MailEvents {
  readonly configurationSet: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * RFC 2369 and RFC 8058: a mail programme's own button stops the mails with one POST; opening the address does not. Where it
 * can't post it may write a mail, which a person reads: so that stands behind the address.
 */
export function stopHeaders(
  stop: string | undefined,
  byMail?: StopByMail,
): Record<string, string | { prepared: boolean; value: string }> {
  if (stop === undefined) return {};
  const ways = [new URL(stop).href, ...(byMail === undefined ? [] : [stopMail(byMail)])];
  return {
    // Long addresses are kept whole: encoded or folded ones would not be understood.
    'List-Unsubscribe': { prepared: true, value: ways.map((way) => `<${way}>`).join(', ') },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** RFC 6068. The programme's id is enough: whom the mail is from tells who wants no more. */
function stopMail({ to, programme }: StopByMail): string {
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(`unsubscribe ${programme}`)}`;
}

/** What SES is told of a mail, and tells again when it comes back. */
export function eventHeaders(events: MailEvents | undefined): Record<string, string> {
  if (events === undefined) return {};
  const tags = Object.entries(events.tags ?? {}).map(([name, value]) => `${name}=${tagValue(value)}`);
  return {
    'X-SES-CONFIGURATION-SET': events.configurationSet,
    ...(tags.length > 0 && { 'X-SES-MESSAGE-TAGS': tags.join(', ') }),
  };
}
