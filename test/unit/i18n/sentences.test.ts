import { describe, expect, it } from 'vitest';
import { deskLanguages } from '../../../shared/i18n/desk-languages.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { betweenSentences, closedUp, sentences } from '../../../shared/i18n/sentences.ts';

describe('sentences that follow each other', () => {
  it.each([
    ['en', 'It is open. It closes.'],
    ['fr', 'It is open. It closes.'],
    ['ar', 'It is open. It closes.'],
  ])('have a blank between them: %s', (language, both) => {
    expect(sentences(['It is open.', undefined, '', 'It closes.'], language)).toBe(both);
    expect(betweenSentences(language)).toBe(' ');
  });

  it('have none in Chinese', () => {
    expect(sentences(['已经开放。', undefined, '到时截止。'], 'zh-CN')).toBe('已经开放。到时截止。');
    expect(betweenSentences('zh-CN')).toBe('');
  });
});

describe('a text that is closed up', () => {
  it.each([
    ['12:00（中国标准时间） 截止', '12:00（中国标准时间）截止'],
    ['题目 “您是否满意？”，选项', '题目“您是否满意？”，选项'],
    ['由 “Wei” 改为 “Lin”', '由“Wei”改为“Lin”'],
    ['由 120 改为 130', '由 120 改为 130'],
    ['在 English 中： 3 处', '在 English 中： 3 处'],
  ])('%s: %s', (text, closed) => {
    expect(closedUp(text, 'zh-CN')).toBe(closed);
    for (const language of deskLanguages.filter((each) => each !== 'zh-CN')) {
      expect(closedUp(text, language)).toBe(text);
    }
  });

  it('is each that organisers read, whatever its values are', () => {
    const { changesHere } = organiserTexts('zh-CN').plan;
    expect(changesHere.changed({ place: '标题', before: '“旧”', after: '12' })).toBe('标题：由“旧”改为 12');
  });
});
