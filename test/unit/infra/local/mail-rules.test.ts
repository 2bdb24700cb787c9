import { describe, expect, it } from 'vitest';
import { mailFault } from '../../../../infra/local/mailbox/mail-rules.ts';

/** A raw mail with these tags, from this sender. */
function aMail(tags: string, Source = 'feedback@example.org') {
  const raw = `From: =?UTF-8?B?5Z+56K6t?= <feedback@example.org>\r\nX-SES-MESSAGE-TAGS: ${tags}\r\n\r\nText`;
  return { Source, 'RawMessage.Data': Buffer.from(raw).toString('base64') };
}

describe('what SES has against a mail', () => {
  it.each([
    ['nothing', aMail('programme=ets-2020, recipient=speaker_002elin')],
    [
      'nothing without tags and source',
      { 'RawMessage.Data': Buffer.from('From: a@example.org\r\n\r\n').toString('base64') },
    ],
  ])('is %s', (_, mail) => {
    expect(mailFault(mail)).toBeUndefined();
  });

  it.each([
    ['a dot in a tag', aMail('programme=ets, recipient=speaker.lin'), /^Invalid tag <recipient=speaker\.lin>/],
    ['an empty value', aMail('programme='), /^Invalid tag/],
    ['a name of the sender that is not ASCII', aMail('a=b', '培训反馈 <feedback@example.org>'), /not 7-bit ASCII/],
  ])('is %s', (_, mail, words) => {
    expect(mailFault(mail)).toMatch(words);
  });
});
