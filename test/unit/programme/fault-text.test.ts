import { describe, expect, it } from 'vitest';
import { faultText } from '../../../shared/i18n/fault-text.ts';
import { fault } from '../../../shared/programme/fault.ts';

describe('a fault', () => {
  const unknown = fault(['sessions', 0, 'talks', 0, 'speaker'], 'noSuchSpeaker', {
    value: 'may',
    known: { list: ['lin', 'mei'], by: 'and' },
    count: 2,
  });

  it('is said in the language of who is to mend it', () => {
    expect(faultText(unknown, 'zh-CN')).toEqual({
      problem: '没有讲师“may”',
      remedy: '请使用以下之一：lin、mei（见 speakers）',
    });
    expect(faultText(unknown, 'fr').remedy).toBe('utilisez l’un de ceux-ci\u00a0: lin, mei (voir speakers)');
    expect(faultText(unknown, 'de')).toEqual(faultText(unknown, 'en'));
  });

  it('has names of the other direction apart, so that they do not turn it round', () => {
    expect(faultText(unknown, 'ar').remedy).toBe(
      'استعملوا واحدًا من هؤلاء: \u2068lin\u2069، \u2068mei\u2069 (انظروا speakers)',
    );
  });

  it('does not compile without its values, nor with others', () => {
    // @ts-expect-error There is no such sentence.
    fault([], 'noSuchSentence');
    // @ts-expect-error Its language is missing.
    fault([], 'missingTranslation');
    // @ts-expect-error It is misspelt.
    fault([], 'missingTranslation', { langauge: 'fr' });
    // @ts-expect-error It is a number, by which a plural is chosen.
    fault([], 'rightAnswers', { count: '2' });
    expect(fault(['follows'], 'followsItself')).toEqual({ path: ['follows'], key: 'followsItself', values: {} });
  });
});
