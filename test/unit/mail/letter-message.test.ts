import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { deskLanguages } from '../../../shared/i18n/desk-languages.ts';
import { deskTexts } from '../../../shared/i18n/desk-texts.ts';
import { letterMessage } from '../../../shared/mail/letter-message.tsx';
import type { Instant } from '../../../shared/time/instant.ts';
import { aDeskMail, signInLink } from '../../fixtures/mail/a-desk-mail.ts';

/** What is read of HTML, without tags. */
const wordsOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&amp;', '&');

describe('a mail of the desk', () => {
  it.each(deskLanguages)('says in HTML what it says as text, with one button, in %s', async (language) => {
    const { text = '', html = '' } = await PostalMime.parse(await aDeskMail(language));

    const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
    expect(paragraphs).toHaveLength(4);
    for (const paragraph of paragraphs) expect(wordsOf(html)).toContain(paragraph.trim());
    expect(paragraphs[1]).toBe(signInLink);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([signInLink, signInLink]);
    expect(html).toContain(`>${deskTexts(language).signIn.linkButton}</a>`);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  it('loads nothing, and runs nothing', async () => {
    const { html = '' } = await PostalMime.parse(await aDeskMail('en'));
    expect(html).not.toMatch(/<(img|script|link|form|iframe)\b|\burl\(|@import/i);
  });

  it('shows markup in a value as text', async () => {
    const markup = '<b>"Ada" & Bo</b>';
    const raw = await letterMessage(
      {
        ...{ from: 'desk@example.org', to: 'ada@example.org', language: 'en', subject: markup },
        before: [markup],
        button: { label: markup, address: 'https://example.org/d?a="><script>' },
        orCopy: markup,
        after: [markup],
      },
      '2020-12-20T13:05:00.000Z' as Instant,
    );
    const { html = '', text, subject } = await PostalMime.parse(raw);
    expect(html).not.toMatch(/<b>|<script>/);
    expect(text).toContain(markup);
    expect(subject).toBe(markup);
  });
});
