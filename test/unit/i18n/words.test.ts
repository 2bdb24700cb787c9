import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../shared/i18n/check-words.ts';
import { deskLanguages, isDeskLanguage } from '../../../shared/i18n/desk-languages.ts';
import { english } from '../../../shared/i18n/english.ts';
import { formTexts } from '../../../shared/i18n/form-texts.ts';
import { interfaceLanguages, nameOfInterfaceLanguage } from '../../../shared/i18n/interface-languages.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { sheetTexts } from '../../../shared/i18n/sheet-texts.ts';
import { wordFile } from '../../../shared/i18n/shipped-words.ts';
import { type Reader, spokenReaders } from '../../../shared/i18n/texts.ts';
import type { Words } from '../../../shared/i18n/words.ts';

const folder = join(import.meta.dirname, '../../../shared/i18n/words');

/** Every text of a language with its keys. */
function messagesOf(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, word]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof word === 'string' ? [[at, word] as [string, string]] : messagesOf(word, at);
  });
}

/** Without the apostrophes that make a brace or a tag one in MessageFormat. */
function withoutQuoting(message: string): string {
  return message.replaceAll(/'(\{|\}|<\w+>)'/g, '$1');
}

/** One thing has one name (see the README of the words): other names for it that a reader of the desk would take for another thing. */
const otherNames: Readonly<Record<string, RegExp>> = {
  // Without its article the last is also a course, as one of the templates.
  ar: /استمار|نموذج|نماذج|الدورات|الدورة|للدورة/,
  'zh-CN': /表单|参加者|参与者|到场者|到场的人|学员|移除|关闭/,
};

/** What only typographers see, and every reader feels. */
const typography: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  en: [
    ['a space before %', / %/],
    ['a straight apostrophe or quotation mark', /['"](?![{}])/],
    ['a noun that keeps its form whatever the number before it', /, number\} \p{L}+s\b/u],
  ],
  fr: [
    ['an ordinary space before a double sign', / [;:!?»%]/],
    ['an ordinary space after «', /« /],
    ['a straight apostrophe', /'(?![{}])/],
    ['three full stops', /\.\.\./],
    ['English quotation marks', /[“”"]/],
    ['a noun that keeps its form whatever the number before it', /, number\} (?!dans)\p{L}+s\b/u],
  ],
  'zh-CN': [
    ['a half-width sign beside a character', /\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}/u],
    ['half-width brackets around characters', /\(\p{Script=Han}|\p{Script=Han}\)/u],
    ['no space between a character and a number', /\p{Script=Han}\{\w+, number|, number\}\p{Script=Han}/u],
    [
      'no space between a character and a number with its noun',
      /\p{Script=Han}\{\w+, plural, (?:=\d+ \{[^{}]*\} )?other \{[#\d]/u,
    ],
    [
      'a space beside a full-width sign',
      /[\p{Script=Han}}] [，。：；？！、（）“”]|[，。：；？！、（）“”] [\p{Script=Han}{]/u,
    ],
  ],
  ja: [['a half-width sign beside a character', /[\p{Script=Han}\p{Script=Hiragana}][,;!?]/u]],
  ar: [
    ['a Latin comma, semicolon or question mark', /\p{Script=Arabic}[,;?]/u],
    ['other quotation marks than «»', /[“”"]/],
    ['a space before %', /\d %/],
    [
      'a noun that keeps its form whatever the number before it',
      /, number\} (?:إجاب|مشارك|شخص|نقط|دور|حرف|دقيق|ثاني|سؤال|صف)/,
    ],
  ],
};

describe('the languages', () => {
  it('have a file each, with their tag and their own name', () => {
    expect(readdirSync(folder).sort()).toEqual(
      [...interfaceLanguages.filter((each) => each !== 'en').map((each) => `${each}.json`), 'README.md'].sort(),
    );
    for (const language of interfaceLanguages) {
      expect(wordFile(language)).toMatchObject({ language, name: nameOfInterfaceLanguage(language) });
    }
  });
});

describe.each(interfaceLanguages)('the words in %s', (language) => {
  const file = wordFile(language);
  const readers = spokenReaders.filter((reader) => reader !== 'organisers' || isDeskLanguage(language));

  it.each(readers)('say to %s all that English says, with the same values and each plural form', (reader) => {
    expect(checkWords(file[reader] ?? {}, english[reader], language)).toEqual([]);
  });

  /** A terminal says it in English, too, with the quotation marks that can be typed there. */
  const isOfTerminal = (path: string) => language === 'en' && /^fault(s|Words)\./.test(path);

  it('are set as the language is printed', () => {
    const rules = typography[language] ?? [];
    const faults = readers.flatMap((reader: Reader) =>
      messagesOf(file[reader] ?? {}).flatMap(([path, word]) =>
        rules
          .filter(([, pattern]) => pattern.test(withoutQuoting(word)) && !isOfTerminal(path))
          .map(([fault]) => `${reader}.${path}: ${fault}: ${word}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('name a thing at the desk by its one name', () => {
    const other = otherNames[language];
    const faults = messagesOf(file.organisers ?? {}).filter(([, word]) => other?.test(word));
    expect(faults).toEqual([]);
  });

  it('say of a condition what it is, from whichever side they are read', () => {
    const said = (['one', 'all', 'any', 'none'] as const).map((how) =>
      formTexts(language).onlyIfThese({ how, tests: '' }),
    );
    expect(new Set(said).size).toBe(4);
  });

  it('name sheets as spreadsheets allow it, each its own way', () => {
    const names = Object.values(sheetTexts(language).names);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/u);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

describe('organisers', () => {
  it('are spoken to in the languages of the desk', () => {
    const spoken = interfaceLanguages.filter((language) => wordFile(language).organisers !== undefined);
    expect(spoken).toEqual(deskLanguages);
    for (const language of deskLanguages) expect(organiserTexts(language).faults.language).toBe(language);
    expect(organiserTexts('zh-Hans-SG').faults.language).toBe('zh-CN');
  });

  it.each(['de', 'sw'])('read English in any other: %s', (language) => {
    expect(organiserTexts(language)).toBe(organiserTexts('en'));
  });
});

describe('a language without words', () => {
  it('is shown with English ones', () => {
    expect(formTexts('sw').send).toBe(english.participants.form.send);
    expect(reportTexts('sw').lead.answeredOf({ responses: 1250, headcount: 2000 })).toBe(
      '1,250 of 2,000 participants answered',
    );
  });

  it('is shown with those of the same language elsewhere, never in another script', () => {
    expect(formTexts('fr-CA').send).toBe(formTexts('fr').send);
    expect(formTexts('zh-Hant-TW').send).toBe(formTexts('en').send);
    expect(formTexts('zh-Hans-SG').send).toBe(formTexts('zh-CN').send);
  });
});
