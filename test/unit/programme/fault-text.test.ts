import { describe, expect, it } from 'vitest';
import { faultText } from '../../../shared/i18n/fault-text.ts';
import { fault } from '../../../shared/programme/fault.ts';
import { errorOf } from '../../fixtures/programmes/bad-files.ts';

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

describe('YAML that can not be read', () => {
  it.each([
    ['a tab', 'programme: x\ntitle:\n\ten: X\n', 3, '有一行用制表符缩进，而缩进只能用空格'],
    ['a key that stands there twice', 'programme: x\nprogramme: y\n', 2, '同一个键名出现了两次'],
    ['an open quotation mark', 'programme: "x\n', 2, '缺少一个符号：引号、括号、逗号、冒号或空格'],
    ['a second document', 'programme: x\n---\na: 1\n', 2, '文件中有以“---”分隔的多个文档'],
    ['an alias of nothing', 'programme: *x\n', undefined, '别名（*）之前没有与它对应的锚点（&）'],
  ])('for %s is said with its line', (_, text, line, problem) => {
    const { faults } = errorOf(text);
    expect(faults.map((each) => [each.path, each.line, faultText(each, 'zh-CN').problem])).toContainEqual([
      [],
      line,
      problem,
    ]);
  });
});

describe('a fault of a file', () => {
  it('has the place where it is written, as the file has it, and the line', () => {
    const rows = errorOf({
      'questionnaire.pages.0.questions.5': {
        id: 'm',
        type: 'matrix',
        text: { en: 'x', 'zh-CN': 'x' },
        scale: 'none',
        rows: ['a', 'b'].map((id) => ({ id, text: { en: 'x', 'zh-CN': 'x' } })),
      },
    });
    const inWords = errorOf({ words: { sw: 'words.yaml' }, languages: ['en', 'zh-CN', 'sw'] });

    // What the rows of a matrix share is said once, where it is written.
    expect(rows.faults.filter(({ key }) => key === 'noSuchScale').map(({ path }) => path)).toEqual([
      ['questionnaire', 'pages', 0, 'questions', 5, 'scale'],
    ]);
    expect(inWords.faults.find(({ key }) => key === 'noSuchWord')).toMatchObject({
      path: ['words', 'sw', 'participants', 'form', 'nothing'],
      file: 'words.yaml',
      line: 4,
    });
    expect(rows.faults.every(({ file }) => file === 'x.yaml')).toBe(true);
  });
});
