import { describe, expect, it } from 'vitest';
import { crowdedTexts } from '../../../../shared/i18n/crowded-texts.ts';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';
import { crowdedPage } from '../../../../shared/web/pages/crowded-page.tsx';

const limit = 4096;
const languagesOf = (html: string) => [...html.matchAll(/<div lang="([^"]+)"/g)].map(([, language]) => language);

describe('the page of the firewall', () => {
  it.each(interfaceLanguages)('says all in %s, and gives it as the language of the page', (language) => {
    const html = crowdedPage([language], limit);

    expect(html).toContain(`<html lang="${language}">`);
    for (const words of Object.values(crowdedTexts(language))) expect(html).toContain(words);
    expect(languagesOf(html)).toEqual([language]);
  });

  it('is in all languages of the stage, in their order, where they have room', () => {
    expect(languagesOf(crowdedPage(['fr', 'en', 'ar'], limit))).toEqual(['fr', 'en', 'ar']);
    expect(languagesOf(crowdedPage(['fr', 'ar'], limit))).toEqual(['fr', 'ar']);
  });

  it('never takes more than there is, whatever the order, and has English if a language has no room', () => {
    const all = [...interfaceLanguages];
    for (const order of [all, all.toReversed(), all.filter((language) => language !== 'en')]) {
      for (const bytes of [1500, 2500, limit]) {
        const html = crowdedPage(order, bytes);
        const shown = languagesOf(html);

        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(bytes);
        if (shown.length < order.length) expect(shown).toContain('en');
        expect(shown.filter((language) => language !== 'en')).toEqual(
          order.filter((language) => language !== 'en' && shown.includes(language)),
        );
      }
    }
  });

  it('is in the first languages of the stage that have room beside English, not in the shortest', () => {
    const room = Buffer.byteLength(crowdedPage(['ar', 'en'], limit));

    for (const others of [['fr', 'zh-CN', 'en'], ['fr']]) {
      expect(languagesOf(crowdedPage(['ar', ...others], room))).toEqual(['ar', 'en']);
    }
  });
});
