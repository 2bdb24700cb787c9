import { describe, expect, it } from 'vitest';
import { languageByScript } from '../../../shared/i18n/language-by-script.ts';

describe('the language of a text by its script', () => {
  it.each([
    ['讲得很清楚，谢谢！', ['en', 'zh-CN'], 'zh-CN'],
    ['The pilots.', ['en', 'zh-CN'], 'en'],
    ['شكرًا جزيلًا', ['ar', 'en', 'fr'], 'ar'],
    ['PPT字太多、太小，建议精简。', ['en', 'zh-CN'], 'zh-CN'],
    ['Please explain what 配额 means.', ['en', 'zh-CN'], 'en'],
    ['Très clair.', ['fr', 'zh-CN'], 'fr'],
    ['とても分かりやすい説明でした', ['en', 'ja'], 'ja'],
    ['ありがとうございました、最高', ['ja', 'ko'], 'ja'],
    ['매우 유익했습니다', ['en', 'ko'], 'ko'],
    ['Очень полезно', ['en', 'ru'], 'ru'],
  ])('of “%s” in %j is %s', (text, languages, language) => {
    expect(languageByScript(text, languages)).toBe(language);
  });

  it.each([
    ['that two languages of the programme share', 'Très clair.', ['en', 'fr']],
    ['that two writings of one language share', '谢谢', ['zh-CN', 'zh-TW']],
    ['that no language of the programme has', 'Danke', ['zh-CN', 'ar']],
    ['that is just half of the text', 'CCER配额交易', ['en', 'zh-CN']],
    ['without any letter', '10/10 👍', ['en', 'zh-CN']],
    ['of nothing', '', ['en']],
  ])('is none for a script %s', (_, text, languages) => {
    expect(languageByScript(text, languages)).toBeUndefined();
  });
});
